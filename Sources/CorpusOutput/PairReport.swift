package import BitextModel

/// An aligned pair in figures.
package struct PairReport: Hashable, Sendable {
    /// The identifiers of source and target.
    package var documents: [String]
    package var languages: [Language]
    /// Sentences of source and target; blank ones are none.
    package var sentences: [Int]
    package var beads: Int
    /// Beads with both sides.
    package var linked: Int
    /// Sentences of source and target without a counterpart.
    package var unlinked: [Int]
    /// Of the linked beads; nil where nothing computed one.
    package var meanConfidence: Double?
    /// How probable it is that the documents are translations of each other. Where the weights do not tell, how much of
    /// both is translated by the other: the share of all sentences that stand in linked beads, each counted with its bead's
    /// confidence. Near 0 for two documents that have nothing to do with each other.
    package var pairScore: Double?
    /// Whether the pair was left out for its score.
    package var isRefused = false
    /// Files of this pair's own.
    package var files: [CorpusOutput.Report.File] = []

    /// The figures of a pair that is not at hand.
    package init(
        documents: [String], languages: [Language], sentences: [Int], beads: Int, linked: Int, unlinked: [Int],
        meanConfidence: Double?, pairScore: Double?
    ) {
        self.documents = documents
        self.languages = languages
        self.sentences = sentences
        self.beads = beads
        self.linked = linked
        self.unlinked = unlinked
        self.meanConfidence = meanConfidence
        self.pairScore = pairScore
    }

    /// - Complexity: O(sentences).
    package init(_ pair: AlignedPair) {
        documents = [pair.source.id, pair.target.id]
        languages = [pair.sourceLanguage, pair.targetLanguage]
        beads = pair.beads.count
        let links = pair.beads.filter { !$0.type.isNull }
        let nulls = pair.beads.filter(\.type.isNull)
        linked = links.count
        sentences = [pair.beads.reduce(0) { $0 + $1.source.count }, pair.beads.reduce(0) { $0 + $1.target.count }]
        unlinked = [nulls.reduce(0) { $0 + $1.source.count }, nulls.reduce(0) { $0 + $1.target.count }]
        let confidences = links.compactMap(\.confidence)
        guard confidences.count == links.count, !links.isEmpty else {
            pairScore = pair.pairScore ?? (pair.beads.isEmpty || !links.isEmpty ? nil : 0)
            return
        }
        meanConfidence = confidences.reduce(0, +) / Double(confidences.count)
        let sure = links.reduce(0.0) { $0 + ($1.confidence ?? 0) * Double($1.source.count + $1.target.count) }
        pairScore = pair.pairScore ?? sure / Double(max(1, sentences[0] + sentences[1]))
    }
}
