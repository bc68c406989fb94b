import BitextModel

/// Paragraphs of a file in Rich Text Format that stand in one place, the text, a note or a text box: from text to blocks.
struct RichTextStory {
    private var blocks: [StructuredBlock] = []
    private let place: String
    private var text = TaggedText()
    private var omitted: [StructuredBlock] = []
    /// Paragraphs of text boxes that hang on the one being read.
    private var hanging: [StructuredBlock] = []
    private var count = 0
    private var tables = TablePlaces()
    /// Whether the tables are those of the document: others are counted for themselves.
    private let isMain: Bool

    init(place: String, isMain: Bool = false) {
        self.place = place
        self.isMain = isMain
    }

    /// - Parameter tags: whose tags the text may be.
    mutating func add(_ more: String, tags: InlineTagStyle? = nil) {
        let ended = text.add(more, style: tags)
        if !ended.isEmpty { omit(ended, .inlineTag) }
    }

    mutating func omit(_ more: String, _ omission: Omission) {
        if omitted.last?.omission == omission {
            omitted[omitted.count - 1].text += more
        } else {
            omitted.append(StructuredBlock(.paragraph, more, place: "\(place) \(count + 1)", omission: omission))
        }
    }

    /// Takes in what stands behind the paragraph being read.
    mutating func hang(_ more: [StructuredBlock]) { hanging += more }

    mutating func endParagraph(_ kind: Block.Kind, _ omission: Omission?, isInTable: Bool) {
        if isInTable { enterCell() } else { tables.leaveTable() }
        close(isInTable ? .tableCell : kind, omission)
    }

    mutating func endCell() {
        enterCell()
        close(.tableCell, nil)
        tables.enterCell()
    }

    mutating func endRow() {
        guard tables.depth > 0 else { return }
        close(.tableCell, nil)
        tables.enterRow()
        tables.enterCell()
    }

    /// All blocks so far; the story begins again, with its count going on.
    mutating func take() -> [StructuredBlock] {
        close(tables.depth > 0 ? .tableCell : .paragraph, nil)
        defer { blocks = [] }
        return blocks
    }

    private mutating func enterCell() {
        guard tables.depth == 0 else { return }
        tables.enterTable()
        tables.enterRow()
        tables.enterCell()
    }

    private mutating func close(_ kind: Block.Kind, _ omission: Omission?) {
        let tags = text.finish()
        if !tags.isEmpty { omit(tags, .inlineTag) }
        let text = self.text.text
        blocks += omitted.filter { $0.text.contains { !$0.isWhitespace } }
        count += 1
        if text.contains(where: { !$0.isWhitespace }) {
            blocks.append(
                StructuredBlock(
                    kind, text, place: "\(place) \(count)", position: isMain ? tables.position : .flow,
                    omission: omission))
        }
        blocks += hanging
        (self.text, omitted, hanging) = (TaggedText(), [], [])
    }
}
