/// One block of a document's text: a title, a paragraph, a list item, a table cell.
///
/// A block is a hard boundary for sentences; for the aligner it is evidence, not a wall.
public struct Block: Hashable, Sendable {
    /// What it is in the document.
    public var kind: Block.Kind
    /// The text a reader sees, white space collapsed as a browser would. Not otherwise normalised.
    public var text: String
    /// Where it stands in the decoded document.
    public var range: Document.SourceRange
    /// Where each byte of `text` stands in the decoded document.
    package var offsets: OffsetMap
    /// The block's language, if it was found out or given.
    public var language: Language?
    /// Where it stands in a table or in time.
    package var position = BlockPosition.flow

    /// A block whose text stands in the document as it is.
    public init(kind: Block.Kind = .paragraph, text: String, range: Document.SourceRange, language: Language? = nil) {
        self.init(
            kind: kind, text: text, range: range,
            offsets: OffsetMap(source: range.start, length: text.utf8.count), language: language)
    }

    /// A block with the places of all its bytes.
    package init(
        kind: Block.Kind = .paragraph, text: String, range: Document.SourceRange, offsets: OffsetMap,
        language: Language? = nil
    ) {
        self.kind = kind
        self.text = text
        self.range = range
        self.offsets = offsets
        self.language = language
    }

    /// The same block where its document's text stands behind another one.
    package func moved(by bytes: Int) -> Block {
        var moved = self
        moved.range = Document.SourceRange(range.start + bytes, range.end + bytes)
        moved.offsets = OffsetMap()
        for run in offsets.runs { moved.offsets.append(text: run.text, source: run.source + bytes, length: run.length) }
        return moved
    }
}
