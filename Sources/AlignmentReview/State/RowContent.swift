/// A row without what is found out about it.
struct RowContent: Hashable, Sendable {
    /// The ids of its sentences, in order.
    var source: [Int]
    /// The ids of its sentences, in order.
    var target: [Int]
    /// What the aligner thinks of it, 0 to 1.
    var confidence: Double
    /// Whether somebody has said that it is right.
    var isConfirmed = false
    /// Whether re-alignment leaves it alone.
    var isLocked = false
    /// Whether its sides stand at different places.
    var isMoved = false
    /// Whether it is not to be translated.
    var isUntranslatable = false

    /// What makes it the same row: its sentences.
    var key: RowKey { RowKey(source: source, target: target) }

    /// Whether one side is empty.
    var isUnlinked: Bool { source.isEmpty || target.isEmpty }

    subscript(side: ReviewSide) -> [Int] { side == .source ? source : target }
}
