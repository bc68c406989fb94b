import BilingualLexicon
package import SentenceAlignment

/// The labels of sentences, where both documents number in the same way.
package struct LabelSource: SteadySource {
    package let evidence: LabelEvidence

    /// - Returns: nil where the documents have no series of labels in common.
    /// - Complexity: O(sentences).
    package init?(pair: DocumentPair) {
        let readers = (LabelReader(language: pair.source.language), LabelReader(language: pair.target.language))
        let texts = (pair.source.texts, pair.target.texts)
        guard
            let evidence = LabelEvidence(
                source: readers.0.labels(of: texts.0), target: readers.1.labels(of: texts.1),
                sourceNumbers: { readers.0.numbers(in: texts.0, where: $0) },
                targetNumbers: { readers.1.numbers(in: texts.1, where: $0) })
        else { return nil }
        self.evidence = evidence
    }
}
