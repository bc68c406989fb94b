/// Lengths, the evidence every pair of texts has.
public struct LengthSource: EvidenceSource {
    public init() {}

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, ratio: ratio)]
    }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, ratio: ratio)]
    }
}
