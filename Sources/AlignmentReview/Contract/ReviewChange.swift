/// What a command changed, for a page that shows the revision before.
package struct ReviewChange: Codable, Hashable, Sendable {
    /// Rows that stand together in document order.
    package struct Stretch: Codable, Hashable, Sendable {
        /// The place of the first.
        package var start: Int
        /// How many.
        package var count: Int

        package init(start: Int, count: Int) {
            self.start = start
            self.count = count
        }
    }

    /// A row that is as it was, but as sure as it was not before.
    package struct Surety: Codable, Hashable, Sendable {
        /// The row's id.
        package var row: Int
        /// How probable it is now that it is right, 0 to 1.
        package var confidence: Double

        package init(row: Int, confidence: Double) {
            self.row = row
            self.confidence = confidence
        }
    }

    /// The revision that it leads to.
    package var revision: Int
    /// The rows that are gone or changed, by their places in document order before.
    package var replaced: Stretch
    /// The rows that stand there now.
    package var rows: [ReviewRow]
    /// Rows elsewhere that are surer or less sure now.
    package var confidences: [Surety]
    /// The sentences that are new or changed, and only those.
    package var sentences: SidePair<[ReviewSentence]>
    /// The ids of sentences that are gone.
    package var removedSentences: SidePair<[Int]>
    /// How far the review has come.
    package var counts: ReviewCounts
    /// Whether there is something to undo.
    package var canUndo: Bool
    /// Whether there is something to redo.
    package var canRedo: Bool
    /// The id of the row to stand on; nil if there is none.
    package var cursor: Int?
    /// The ids of rows among `rows` that are others than before though nobody touched them.
    package var realigned: [Int]

    package init(
        revision: Int, replaced: Stretch, rows: [ReviewRow], confidences: [Surety] = [],
        sentences: SidePair<[ReviewSentence]>,
        removedSentences: SidePair<[Int]>, counts: ReviewCounts, canUndo: Bool, canRedo: Bool, cursor: Int?,
        realigned: [Int]
    ) {
        self.revision = revision
        self.replaced = replaced
        self.rows = rows
        self.confidences = confidences
        self.sentences = sentences
        self.removedSentences = removedSentences
        self.counts = counts
        self.canUndo = canUndo
        self.canRedo = canRedo
        self.cursor = cursor
        self.realigned = realigned
    }
}
