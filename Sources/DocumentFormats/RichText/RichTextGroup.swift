/// What is in force within a group of a file in Rich Text Format; a group that ends takes its settings with it.
struct RichTextGroup {
    /// What becomes of text.
    enum Destination: Hashable {
        case text
        /// The names of fonts and styles.
        case fonts, styles
        /// What the document says of itself, and parts of that.
        case information, title, author, created
        /// A text box, which stands behind the paragraph that it hangs on.
        case box
        /// A note, which stands behind the text.
        case note
        /// Text that is accounted for and left out.
        case omitted(Omission)
        /// What is no text.
        case skipped
    }

    var destination = Destination.text
    /// Whether its first token is still to come: only there a destination is named.
    var isFresh = true
    /// Whether its destination may be unknown to a reader, which passes over it then.
    var isIgnorable = false
    /// Where text goes in the second of two forms of the same, the first of which is passed over.
    var resumed: Destination?
    /// How many characters stand for one in `\u`, for readers that do not know it.
    var fallbackLength = 1
    var font: Int?
    var wideFont: Int?
    /// Whether the next associated font is the one for wide characters.
    var namesWideFont = false
    var isHidden = false
    var isDeleted = false
    var isInserted = false
    /// Of the paragraph.
    var isInTable = false
    var isHeading = false
    var isListItem = false
    var style: Int?
    /// Of the characters.
    var characterStyle: Int?
    /// Whether it names a style of characters.
    var namesCharacterStyle = false

    /// `\plain`: characters as they are usually.
    mutating func resetCharacters() {
        (isHidden, isDeleted, isInserted) = (false, false, false)
        characterStyle = nil
    }

    /// `\pard`: paragraphs as they are usually.
    mutating func resetParagraph() {
        (isInTable, isHeading, isListItem, style) = (false, false, false, nil)
    }
}
