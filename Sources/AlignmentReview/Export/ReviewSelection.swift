/// Which rows of a review are wanted.
package struct ReviewSelection: Hashable, Sendable {
    /// Rows that are confirmed, or at least so sure, 0 to 1; nil for whatever they are.
    package var minimum: Double?
    /// Rows that are confirmed, and no others.
    package var confirmedOnly: Bool

    package init(minimum: Double? = nil, confirmedOnly: Bool = false) {
        self.minimum = minimum
        self.confirmedOnly = confirmedOnly
    }

    func wants(_ row: RowContent) -> Bool {
        if row.isConfirmed { return true }
        guard !confirmedOnly else { return false }
        return minimum.map { row.confidence >= $0 } ?? true
    }
}
