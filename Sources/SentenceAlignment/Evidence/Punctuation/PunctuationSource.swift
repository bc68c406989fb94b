/// Marks that translators carry over, and the quotations they enclose. Sentences are read once, when the source is made.
public struct PunctuationSource: EvidenceSource {
    private let marks: PunctuationEvidence
    private let quotations: QuotationEvidence

    /// The features of every such source.
    public static let features = EvidenceFeatures(
        full: PunctuationEvidence.features.declarations + QuotationEvidence.features.declarations)

    public var features: EvidenceFeatures { Self.features }

    public init(pair: DocumentPair) {
        marks = PunctuationEvidence(pair: pair)
        quotations = QuotationEvidence(pair: pair)
    }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [] }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [marks, quotations]
    }
}
