/// Consecutive sentences of a document.
package struct SentenceRun: Hashable, Sendable {
    /// The first sentence, counted from 0.
    package var first: Int
    /// The number of sentences, at least 1.
    package var count: Int

    package init(first: Int, count: Int) {
        self.first = first
        self.count = count
    }

    var sentences: Range<Int> { first..<first + count }
}
