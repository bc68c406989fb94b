/// Tokens that go through the network together.
struct Batch {
    private(set) var tokens: [Int32] = []
    private(set) var spans: [TokenSpan] = []
    /// Rows of features that the batch yields.
    private(set) var rowCount = 0

    /// Adds a span.
    mutating func add(_ span: some Collection<Int32>, outputs: Range<Int>, seam: Int? = nil) {
        spans.append(TokenSpan(start: tokens.count, count: span.count, outputs: outputs, seam: seam))
        tokens.append(contentsOf: span)
        rowCount += outputs.count
    }

    mutating func removeAll() {
        tokens.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        rowCount = 0
    }
}
