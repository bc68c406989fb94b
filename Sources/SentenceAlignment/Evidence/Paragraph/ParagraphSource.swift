/// Paragraph boundaries, where both documents have them.
package struct ParagraphSource: EvidenceSource {
    private let evidence: ParagraphEvidence

    /// The features of every such source.
    package static let features = EvidenceFeatures(
        quick: ParagraphEvidence.features.declarations, full: ParagraphEvidence.features.declarations)

    package var features: EvidenceFeatures { Self.features }

    package init(pair: DocumentPair) { evidence = ParagraphEvidence(pair: pair) }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [evidence] }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
