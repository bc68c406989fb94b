/// Lengths, the evidence every pair of texts has.
public struct LengthSource: EvidenceSource {
    public init() {}

    /// The features of every such source.
    public static let features = EvidenceFeatures(
        quick: LengthEvidence.features.declarations, full: LengthEvidence.features.declarations)

    public var features: EvidenceFeatures { Self.features }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, ratio: ratio)]
    }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, ratio: ratio)]
    }
}
