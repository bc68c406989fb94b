/// All that was done in a review, and the state that it led to: what replaying a log gives.
struct ReviewHistory: Equatable, Sendable {
    /// What is decided.
    private(set) var state = ReviewState()
    /// What can be undone, the last at the end.
    private(set) var done: [ReviewStep] = []
    /// What can be done again, the next at the end.
    private(set) var undone: [ReviewStep] = []
    /// Counts all entries.
    private(set) var revision = 0

    /// Nothing done.
    init() {}

    /// What an entry does to the state; nil where it does not follow from what was done before.
    func step(of entry: LogEntry) -> ReviewStep? {
        if let step = entry.step { return step }
        return entry.undo == true ? done.last?.reversed : entry.redo == true ? undone.last : nil
    }

    /// Does what an entry says.
    ///
    /// - Returns: false, with nothing changed, where it does not follow from what was done before.
    /// - Complexity: O(size of the step).
    mutating func take(_ entry: LogEntry) -> Bool {
        guard entry.revision == revision + 1, let step = step(of: entry), state.apply(step) else { return false }
        revision = entry.revision
        if entry.step != nil {
            done.append(step)
            undone.removeAll()
        } else if entry.undo == true {
            undone.append(done.removeLast())
        } else {
            done.append(undone.removeLast())
        }
        return true
    }
}
