import BitextModel

/// A session as it was read: what it is of, and all that was done.
package struct SessionFile: Sendable {
    /// What it is of.
    package let header: ReviewHeader
    /// What was done, in order.
    let entries: [LogEntry]
    /// Where all of it led to.
    let history: ReviewHistory

    /// Reads a session without opening it: another process may have it.
    ///
    /// - Throws: `ReviewError`, `FileError`.
    /// - Complexity: O(bytes).
    package init(reading path: String) throws {
        var entries: [LogEntry] = []
        var history = ReviewHistory()
        header = try ReviewLog.header(reading: path) { entry in
            guard history.take(entry) else { return false }
            entries.append(entry)
            return true
        }
        self.entries = entries
        self.history = history
    }

    /// How many rows are confirmed.
    package var confirmed: Int {
        history.state.regions.values.reduce(0) { $0 + $1.rows.count { $0.isConfirmed } }
    }

    /// The numbers of the sentences that stand in decided rows.
    var decidedAtoms: SidePair<Set<Int>> {
        SidePair(
            source: Set(history.state.regions.values.flatMap(\.source)),
            target: Set(history.state.regions.values.flatMap(\.target)))
    }
}
