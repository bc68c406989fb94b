/// A text of a page that was removed, where it stood: it is shown around rows.
package struct PageRemainder: Codable, Hashable, Sendable {
    /// Where it began in the decoded document, in UTF-8 bytes.
    package var start: Int
    /// What it said.
    package var text: String

    package init(start: Int, text: String) {
        self.start = start
        self.text = text
    }
}
