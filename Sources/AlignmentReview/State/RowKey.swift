/// What makes a row the same: its sentences.
struct RowKey: Hashable, Sendable {
    var source: [Int]
    var target: [Int]
}
