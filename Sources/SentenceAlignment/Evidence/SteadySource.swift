/// A source with one piece of evidence, of tens of nanoseconds a bead, that is the same in the first passes and in the last.
package protocol SteadySource: EvidenceSource {
    associatedtype Evidence: BeadEvidence

    /// All that it has to say.
    var evidence: Evidence { get }
}

extension SteadySource {
    package var features: EvidenceFeatures {
        EvidenceFeatures(quick: evidence.declarations, full: evidence.declarations)
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [evidence] }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
