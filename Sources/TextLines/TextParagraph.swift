package import BitextModel

/// A paragraph of a text: the lines that make it, put together.
package struct TextParagraph: Hashable, Sendable {
    /// What a line is that belongs to the page it was printed on and not to the text.
    package enum Furniture: Hashable, Sendable {
        case pageNumber
        /// The same line at the head or the foot of page after page.
        case runningHead
    }

    /// Its text, with the map of its bytes into the text that the lines are of.
    package var block: Block
    /// The number of its first line, from 1.
    package var line: Int
    /// The number of its last line. Lines between that are furniture are paragraphs of their own.
    package var lastLine: Int
    /// Nil for what belongs to the text.
    package var furniture: Furniture?

    /// Whether several lines were put together.
    package var isJoined: Bool { lastLine > line }
}
