/// A document of a library of reviews, for the list of them.
package struct ReviewedDocument: Codable, Hashable, Sendable {
    /// Unique in the library; 0 for the only one.
    package var id: Int
    /// The names of its documents.
    package var title: String
    /// All rows.
    package var rows: Int
    /// Those that somebody has confirmed.
    package var confirmed: Int
    /// Those that are open and less sure than the threshold.
    package var unsure: Int
    /// How wrong it may be: the share of rows expected to be wrong, 0 to 1, by their confidences.
    package var weakness: Double

    package init(id: Int, title: String, rows: Int, confirmed: Int, unsure: Int, weakness: Double) {
        self.id = id
        self.title = title
        self.rows = rows
        self.confirmed = confirmed
        self.unsure = unsure
        self.weakness = weakness
    }
}
