import BitextModel

/// Builds paragraphs from lines whose roles are known.
struct ParagraphAssembler {
    private let text: ParagraphText
    private var hyphenation: Hyphenation?
    private var paragraphs: [TextParagraph] = []
    /// Furniture that stands in the paragraph being built.
    private var waiting: [TextParagraph] = []

    private var bytes: [UInt8] = []
    private var offsets = OffsetMap()
    private var range = 0..<0
    private var first: TextLine?
    private var last = 0
    private var lineCount = 0

    init(text: ParagraphText) { self.text = text }

    mutating func add(_ line: TextLine, _ role: LineGrouping.Role) {
        switch role {
        case .blank: return
        case .pageNumber, .runningHead:
            let alone = TextParagraph(
                block: block(line), line: line.number, lastLine: line.number,
                furniture: role == .pageNumber ? .pageNumber : .runningHead)
            if first == nil { paragraphs.append(alone) } else { waiting.append(alone) }
        case .opens:
            close()
            first = line
            range = line.content
            last = line.number
            lineCount = 1
        case .continues: append(line)
        }
    }

    mutating func finish() -> [TextParagraph] {
        close()
        return paragraphs
    }

    private mutating func append(_ line: TextLine) {
        guard lineCount > 0 else { return }
        if lineCount == 1 { add(range) }
        join(line.content)
        add(line.content)
        range = range.lowerBound..<line.content.upperBound
        last = line.number
        lineCount += 1
    }

    private mutating func add(_ content: Range<Int>) {
        offsets.append(text: bytes.count, source: content.lowerBound, length: content.count)
        bytes.append(contentsOf: text.bytes[content])
    }

    /// Puts between two lines what belongs there, and takes a hyphen away that is certain to be the line end's.
    private mutating func join(_ content: Range<Int>) {
        let joint = bytes.withUnsafeBufferPointer { LineJoint(ParagraphText(bytes: $0), text, content) }
        switch joint {
        case .nothing: break
        case .space: bytes.append(UInt8(ascii: " "))
        case .hyphen(let length):
            let hyphenation = self.hyphenation ?? Hyphenation(of: text.bytes)
            self.hyphenation = hyphenation
            if hyphenation.isLineEnds(bytes, length, text, content) {
                bytes.removeLast(length)
                offsets.removeLast(length)
            }
        }
    }

    private mutating func close() {
        if let first {
            var block = block(first)
            if lineCount > 1 {
                block.text = String(decoding: bytes, as: UTF8.self)
                block.range = Document.SourceRange(range.lowerBound, range.upperBound)
                block.offsets = offsets
            }
            paragraphs.append(TextParagraph(block: block, line: first.number, lastLine: last))
        }
        paragraphs += waiting
        waiting.removeAll(keepingCapacity: true)
        first = nil
        lineCount = 0
        bytes.removeAll(keepingCapacity: true)
        offsets = OffsetMap()
    }

    /// One line as a block.
    private func block(_ line: TextLine) -> Block {
        let content = line.content
        var kind = Block.Kind.paragraph
        if line.isRow {
            kind = .paragraph
        } else if line.hasBullet || ListMarker.end(in: text, from: content.lowerBound) != nil {
            kind = .listItem
        } else if line.quoteDepth > 0 {
            kind = .quotation
        }
        return Block(
            kind: kind, text: text.string(content), range: Document.SourceRange(content.lowerBound, content.upperBound))
    }
}
