import BitextModel

/// A sentence as the aligner has it: what is aligned again and again, and never changes.
struct Atom: Hashable, Sendable {
    /// What the document says.
    var text: String
    /// The number of its paragraph.
    var paragraph: Int
    /// Where it stands in the decoded document.
    var range: Document.SourceRange
    /// Whether it holds nothing but white space: it stands in no row then.
    var isBlank: Bool

    init(_ sentence: Sentence) {
        text = sentence.text
        paragraph = sentence.block
        range = sentence.range
        isBlank = sentence.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
