/// Marks that translators carry over. Sentences are read once, when the source is made.
public struct PunctuationSource: EvidenceSource {
    private let evidence: PunctuationEvidence

    public init(pair: DocumentPair) { evidence = PunctuationEvidence(pair: pair) }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [] }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
