public import BitextModel

extension Document {
    /// How the lines of a plain text make its paragraphs.
    public enum LineMode: String, Sendable, Hashable, CaseIterable {
        /// Found out from the text.
        case auto
        /// Every line is a paragraph.
        case paragraph
        /// Blank lines part paragraphs; other line ends are white space.
        case blank
        /// Lines were broken at a fixed width: they are joined, and blank lines, indents and list markers part
        /// paragraphs.
        case wrapped
    }
}
