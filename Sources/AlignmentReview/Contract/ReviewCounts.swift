/// How far a review has come.
package struct ReviewCounts: Codable, Hashable, Sendable {
    /// All rows.
    package var rows: Int
    /// Those that somebody has confirmed.
    package var confirmed: Int
    /// Those that are open and at least as sure as the threshold.
    package var sure: Int
    /// Those that are open and less sure.
    package var unsure: Int
    /// Those with an empty side, whatever their state.
    package var unlinked: Int
    /// Those with an edited text, whatever their state.
    package var edited: Int

    package init(
        rows: Int = 0, confirmed: Int = 0, sure: Int = 0, unsure: Int = 0, unlinked: Int = 0, edited: Int = 0
    ) {
        self.rows = rows
        self.confirmed = confirmed
        self.sure = sure
        self.unsure = unsure
        self.unlinked = unlinked
        self.edited = edited
    }

    /// Counts rows.
    ///
    /// - Parameter threshold: what counts as sure, 0 to 1.
    /// - Complexity: O(rows).
    package init(_ rows: some Sequence<ReviewRow>, threshold: Double) {
        self.init()
        for row in rows {
            self.rows += 1
            if row.state == .confirmed {
                confirmed += 1
            } else if row.confidence >= threshold {
                sure += 1
            } else {
                unsure += 1
            }
            if row.isUnlinked { unlinked += 1 }
            if row.isEdited { edited += 1 }
        }
    }
}
