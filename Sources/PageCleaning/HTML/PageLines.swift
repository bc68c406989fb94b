import BitextModel
import TextLines

/// Lines of a page as one text, so that they are judged as lines of a text are.
struct PageLines {
    private var bytes: [UInt8] = []
    private var lines: [TextLine] = []
    /// The block of each line, nil for a blank one; where its text stands, and where that came from.
    private var blocks: [Int?] = []
    private var starts: [Int] = []
    private var maps: [OffsetMap] = []

    mutating func add(_ block: PageBlock, _ index: Int) {
        let start = bytes.count
        bytes.append(contentsOf: block.candidate.text.utf8)
        var line = TextLine(content: start..<bytes.count, indent: block.indent, number: lines.count + 1)
        line.isRow = block.isRow
        append(line, index, start, block.candidate.block.offsets)
    }

    mutating func addBlankLine() {
        guard let last = lines.last, !last.isBlank else { return }
        append(
            TextLine(content: bytes.count..<bytes.count, indent: 0, number: lines.count + 1), nil, bytes.count,
            OffsetMap())
    }

    private mutating func append(_ line: TextLine, _ block: Int?, _ start: Int, _ map: OffsetMap) {
        lines.append(line)
        blocks.append(block)
        starts.append(start)
        maps.append(map)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func paragraphs(mode: Document.LineMode) -> [TextParagraph] {
        bytes.withUnsafeBufferPointer { bytes in
            LineMarks.take(from: &lines, in: ParagraphText(bytes: bytes))
            return ParagraphReader.paragraphs(of: lines, in: bytes, mode: mode)
        }
    }

    /// The page's block that a line, counted from 1, is.
    func block(ofLine number: Int) -> Int? { blocks[number - 1] }

    /// Whether a bullet or a quotation's mark was taken from a paragraph's first line.
    func hasMarks(_ paragraph: TextParagraph) -> Bool {
        lines[paragraph.line - 1].hasBullet || lines[paragraph.line - 1].quoteDepth > 0
    }

    /// A paragraph as a block of the page, with all that is not text from its first line's.
    func block(_ paragraph: TextParagraph, first: PageBlock) -> PageBlock {
        var block = first
        if paragraph.isJoined || hasMarks(paragraph) {
            var kind = first.candidate.block.kind
            if kind == .paragraph || kind == .preformatted { kind = paragraph.block.kind }
            let offsets = source(of: paragraph.block.offsets)
            let own = Document.SourceRange(
                offsets.runs.first?.source ?? first.candidate.block.range.start,
                offsets.runs.last.map { $0.source + $0.length } ?? first.candidate.block.range.end)
            block.candidate = Candidate(
                block: Block(kind: kind, text: paragraph.block.text, range: own, offsets: offsets),
                line: first.candidate.line)
        }
        block.candidate.remove(paragraph.furniture)
        return block
    }

    /// A map into these bytes as one into the page.
    private func source(of map: OffsetMap) -> OffsetMap {
        var result = OffsetMap()
        for run in map.runs {
            var low = 0
            var high = starts.count
            while low + 1 < high {
                let middle = (low + high) / 2
                if starts[middle] <= run.source { low = middle } else { high = middle }
            }
            let start = run.source - starts[low]
            result.append(maps[low].slice(from: start, to: start + run.length), at: run.text)
        }
        return result
    }
}
