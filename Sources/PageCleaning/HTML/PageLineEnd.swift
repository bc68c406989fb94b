/// How a block of a page ends, where lines end without a paragraph's end.
enum PageLineEnd: Sendable {
    /// With its element.
    case element
    /// At `<br>`, or at a line feed of preformatted text.
    case line
    /// The same, and a blank line follows.
    case blankLine
}
