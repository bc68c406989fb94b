/// Marks that translators carry over, and the quotations they enclose. Sentences are read once, when the source is made.
package struct PunctuationSource: EvidenceSource {
    private let marks: PunctuationEvidence
    private let quotations: QuotationEvidence

    /// The features of every such source.
    package static let features = EvidenceFeatures(
        full: PunctuationEvidence.features.declarations + QuotationEvidence.features.declarations)

    package var features: EvidenceFeatures { Self.features }

    package init(pair: DocumentPair) {
        marks = PunctuationEvidence(pair: pair)
        quotations = QuotationEvidence(pair: pair)
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [] }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [marks, quotations]
    }
}
