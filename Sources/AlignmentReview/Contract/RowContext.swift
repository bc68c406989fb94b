/// A row where it stands in its documents.
package struct RowContext: Codable, Hashable, Sendable {
    /// The place in one document.
    package struct Place: Codable, Hashable, Sendable {
        /// The document's identifier: a path or an address.
        package var document: String
        /// What stands before it.
        package var before: String
        /// What the row was cut from.
        package var text: String
        /// What stands behind it.
        package var after: String

        package init(document: String, before: String, text: String, after: String) {
            self.document = document
            self.before = before
            self.text = text
            self.after = after
        }
    }

    /// Nil where the row has no sentence of the first text.
    package var source: Place?
    /// Nil where the row has no sentence of the second text.
    package var target: Place?

    package init(source: Place?, target: Place?) {
        self.source = source
        self.target = target
    }
}
