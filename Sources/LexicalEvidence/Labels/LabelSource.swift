import BilingualLexicon
package import SentenceAlignment

/// The labels of sentences, where both documents number in the same way.
package struct LabelSource: EvidenceSource {
    private let evidence: LabelEvidence

    package var features: EvidenceFeatures {
        EvidenceFeatures(quick: evidence.declarations, full: evidence.declarations)
    }

    /// - Returns: nil where the documents have no series of labels in common.
    /// - Complexity: O(sentences).
    package init?(pair: DocumentPair) {
        guard
            let evidence = LabelEvidence(
                source: LabelReader(language: pair.source.language).labels(of: pair.source.texts),
                target: LabelReader(language: pair.target.language).labels(of: pair.target.texts))
        else { return nil }
        self.evidence = evidence
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] { [evidence] }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [evidence]
    }
}
