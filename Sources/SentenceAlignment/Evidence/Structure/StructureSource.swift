/// The roles of blocks, where both documents have them.
package struct StructureSource: SteadySource {
    package let evidence: StructureEvidence

    /// - Returns: nil where the documents have no role but running text in common.
    /// - Complexity: O(sentences).
    package init?(pair: DocumentPair) {
        guard let evidence = StructureEvidence(pair: pair) else { return nil }
        self.evidence = evidence
    }
}
