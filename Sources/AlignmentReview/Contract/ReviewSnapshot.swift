/// All that a page needs to begin.
package struct ReviewSnapshot: Codable, Hashable, Sendable {
    /// Counts the commands that changed something, undo and redo among them.
    package var revision: Int
    /// What the review is called: the names of its documents.
    package var title: String
    /// BCP 47.
    package var sourceLanguage: String
    /// BCP 47.
    package var targetLanguage: String
    /// In document order.
    package var rows: [ReviewRow]
    /// In document order, each in exactly one row.
    package var sentences: SidePair<[ReviewSentence]>
    /// How far it has come.
    package var counts: ReviewCounts
    /// Whether there is something to undo.
    package var canUndo: Bool
    /// Whether there is something to redo.
    package var canRedo: Bool
    /// What counts as sure, 0 to 1.
    package var threshold: Double

    package init(
        revision: Int, title: String, sourceLanguage: String, targetLanguage: String, rows: [ReviewRow],
        sentences: SidePair<[ReviewSentence]>, counts: ReviewCounts, canUndo: Bool, canRedo: Bool, threshold: Double
    ) {
        self.revision = revision
        self.title = title
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.rows = rows
        self.sentences = sentences
        self.counts = counts
        self.canUndo = canUndo
        self.canRedo = canRedo
        self.threshold = threshold
    }
}
