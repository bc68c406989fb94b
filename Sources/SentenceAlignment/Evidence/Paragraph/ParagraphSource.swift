/// Paragraph boundaries, where both documents have them.
public struct ParagraphSource: EvidenceSource {
    private let evidence: ParagraphEvidence

    /// The features of every such source.
    public static let features = EvidenceFeatures(
        quick: ParagraphEvidence.features.declarations, full: ParagraphEvidence.features.declarations)

    public var features: EvidenceFeatures { Self.features }

    public init(pair: DocumentPair) { evidence = ParagraphEvidence(pair: pair) }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [evidence] }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
