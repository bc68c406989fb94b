/// Lengths, the evidence every pair of texts has.
package struct LengthSource: EvidenceSource {
    package init() {}

    /// The features of every such source.
    package static let features = EvidenceFeatures(
        quick: LengthEvidence.features.declarations, full: LengthEvidence.features.declarations)

    package var features: EvidenceFeatures { Self.features }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, ratio: ratio)]
    }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [LengthEvidence(pair: pair, candidates: candidates, ratio: ratio)]
    }
}
