/// How deep a reader stands in a part's elements, and whether in one that it passes over.
struct ElementDepth {
    private(set) var value = 0
    /// The depth of the outermost element that is passed over.
    private var skipped: Int?

    var isSkipping: Bool { skipped != nil }

    mutating func enter() { value += 1 }

    /// Passes over the element that was entered last, with all that is in it.
    mutating func skip() { if skipped == nil { skipped = value } }

    /// - Returns: whether the element that was left is the one that was passed over.
    @discardableResult
    mutating func leave() -> Bool {
        defer { value -= 1 }
        guard skipped == value else { return false }
        skipped = nil
        return true
    }
}
