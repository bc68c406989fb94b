import BitextModel

/// Puts lines together to blocks, one line after the other.
struct LineAssembler {
    private let layout: LineLayout
    private let language: Language?
    private let hyphenation: Hyphenation?

    private var text: [UInt8] = []
    private var offsets = OffsetMap()
    private var range: SourceRange?
    private var kind = BlockKind.paragraph
    /// The last line of the block so far.
    private var last: LineShape?

    /// - Parameter hyphenation: what undoes hyphens at line ends; nil leaves every hyphen in place.
    init(layout: LineLayout, language: Language?, hyphenation: Hyphenation? = nil) {
        self.layout = layout
        self.language = language
        self.hyphenation = hyphenation
    }

    /// Takes a line without its line end; calls `body` with every block that is complete now.
    mutating func add(line bytes: UnsafeBufferPointer<UInt8>, at source: Int, _ body: (Block) -> Void) {
        let line = ParagraphText(bytes: bytes)
        let start = line.skippingSpaces(from: 0)
        let content = start..<line.skippingSpaces(backFrom: line.count, to: start)
        guard !content.isEmpty else {
            finish(body)
            return
        }
        if layout.mode == .paragraph || bytes[content].contains(UInt8(ascii: "\t")) {
            addWhole(line, content, source: source, body)
            return
        }
        if layout.mode == .wrapped {
            let shape = LineShape(line)
            if let last, partsParagraphs(last, shape) { finish(body) }
            last = shape
        }
        append(line, content, source: source)
    }

    /// Completes the last block.
    mutating func finish(_ body: (Block) -> Void) {
        last = nil
        guard let range else { return }
        body(
            Block(
                kind: kind, text: String(decoding: text, as: UTF8.self), range: range, offsets: offsets,
                language: language))
        text.removeAll(keepingCapacity: true)
        offsets = OffsetMap()
        self.range = nil
        kind = .paragraph
    }

    /// A line that is a paragraph by itself, or a row of cells between tabs.
    private mutating func addWhole(
        _ line: ParagraphText, _ content: Range<Int>, source: Int, _ body: (Block) -> Void
    ) {
        finish(body)
        guard !content.isEmpty else { return }
        let isRow = line.bytes[content].contains(UInt8(ascii: "\t"))
        var start = content.lowerBound
        while start < content.upperBound {
            let end = isRow ? line.bytes[start..<content.upperBound].firstIndex(of: UInt8(ascii: "\t")) : nil
            let cellEnd = line.skippingSpaces(backFrom: end ?? content.upperBound, to: start)
            let cellStart = line.skippingSpaces(from: start, to: cellEnd)
            if cellStart < cellEnd {
                let kind: BlockKind =
                    isRow ? .tableCell : ListMarker.end(in: line, from: cellStart) == nil ? .paragraph : .listItem
                body(
                    Block(
                        kind: kind, text: line.string(cellStart..<cellEnd),
                        range: SourceRange(source + cellStart, source + cellEnd), language: language))
            }
            start = (end ?? content.upperBound) + 1
        }
    }

    /// Whether a paragraph of wrapped text ends between two lines without a blank line.
    private func partsParagraphs(_ line: LineShape, _ next: LineShape) -> Bool {
        // A line wider than the others was not broken at their width.
        if line.width > layout.width + layout.width / 3 || next.width > layout.width + layout.width / 3 { return true }
        if next.indent >= line.indent + 2, next.indent - line.indent <= 8, !next.startsLower { return true }
        let isFilled = line.isFilled(before: next, width: layout.width)
        // A filled line may be followed by a number or an initial of the same sentence.
        if next.startsWithMarker {
            if !isFilled || line.endsInColon { return true }
            if !next.startsWithLetterMarker, line.endsInTerminator || kind == .listItem { return true }
        }
        guard !isFilled else { return false }
        // Broken before its time: the last line of a paragraph, a heading, a line of an address.
        let missing = layout.width - (line.width + 1 + next.firstWordWidth)
        if line.endsInTerminator || line.endsInColon { return missing > layout.width / 8 }
        return missing > layout.width / 3 && !next.startsLower
    }

    private mutating func append(_ line: ParagraphText, _ content: Range<Int>, source: Int) {
        if text.isEmpty {
            kind = ListMarker.end(in: line, from: content.lowerBound) == nil ? .paragraph : .listItem
        } else {
            join(line, content)
        }
        offsets.append(text: text.count, source: source + content.lowerBound, length: content.count)
        text.append(contentsOf: line.bytes[content])
        let here = SourceRange(source + content.lowerBound, source + content.upperBound)
        range = range?.union(here) ?? here
    }

    /// Puts between two lines what belongs there, and takes a hyphen away that is certain to be the line end's.
    private mutating func join(_ line: ParagraphText, _ content: Range<Int>) {
        let joint = text.withUnsafeBufferPointer { LineJoint(ParagraphText(bytes: $0), line, content) }
        switch joint {
        case .nothing: break
        case .space: text.append(UInt8(ascii: " "))
        case .hyphen(let length):
            if let hyphenation, hyphenation.isLineEnds(text, length, line, content) { dropLast(length) }
        }
    }

    private mutating func dropLast(_ count: Int) {
        text.removeLast(count)
        offsets.removeLast(count)
    }
}
