/// One block of a document's text: a title, a paragraph, a list item, a table cell.
///
/// A block is a hard boundary for sentences; for the aligner it is evidence, not a wall.
public struct Block: Hashable, Sendable {
    public var kind: BlockKind
    /// The text a reader sees, white space collapsed as a browser would. Not otherwise normalised.
    public var text: String
    /// Where it stands in the decoded document.
    public var range: SourceRange
    /// Where each byte of `text` stands in the decoded document.
    public var offsets: OffsetMap
    /// The block's language, if it was found out or given.
    public var language: Language?

    public init(
        kind: BlockKind = .paragraph, text: String, range: SourceRange, offsets: OffsetMap? = nil,
        language: Language? = nil
    ) {
        self.kind = kind
        self.text = text
        self.range = range
        self.offsets = offsets ?? OffsetMap(source: range.start, length: text.utf8.count)
        self.language = language
    }
}
