/// One line of a text, by where it stands in the text's bytes.
package struct TextLine: Hashable, Sendable {
    /// UTF-8 byte offsets, without the line's end, white space at either end, quotation prefix and bullet; empty for a
    /// blank line.
    package var content: Range<Int>
    /// Columns from the margin to the content, prefix and bullet included.
    package var indent: Int
    /// Counted from 1.
    package var number: Int
    /// How many `>` an e-mail program put before the line.
    package var quoteDepth = 0
    /// Whether a bullet stood before the content.
    package var hasBullet = false
    /// Whether it is a row of a table: tabs or wide gaps stand between its parts.
    package var isRow = false
    /// Whether a form feed stands before it.
    package var startsPage = false

    package init(content: Range<Int>, indent: Int, number: Int) {
        self.content = content
        self.indent = indent
        self.number = number
    }

    package var isBlank: Bool { content.isEmpty }
}
