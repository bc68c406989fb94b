/// The roles of blocks, where both documents have them.
package struct StructureSource: EvidenceSource {
    private let evidence: StructureEvidence

    package var features: EvidenceFeatures {
        EvidenceFeatures(quick: evidence.declarations, full: evidence.declarations)
    }

    /// - Returns: nil where the documents have no role but running text in common.
    /// - Complexity: O(sentences).
    package init?(pair: DocumentPair) {
        guard let evidence = StructureEvidence(pair: pair) else { return nil }
        self.evidence = evidence
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [evidence] }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
