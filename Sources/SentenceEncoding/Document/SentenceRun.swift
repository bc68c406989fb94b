/// Consecutive sentences of a document.
public struct SentenceRun: Hashable, Sendable {
    /// The first sentence, counted from 0.
    public var first: Int
    /// The number of sentences, at least 1.
    public var count: Int

    public init(first: Int, count: Int) {
        self.first = first
        self.count = count
    }

    var sentences: Range<Int> { first..<first + count }
}
