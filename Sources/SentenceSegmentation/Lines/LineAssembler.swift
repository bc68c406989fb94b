import BitextModel

/// Puts lines together to blocks, one line after the other.
struct LineAssembler {
    let mode: LineMode
    let language: Language?

    private var text: [UInt8] = []
    private var offsets = OffsetMap()
    private var range: SourceRange?

    init(mode: LineMode, language: Language?) {
        self.mode = mode
        self.language = language
    }

    /// Takes a line without its line feed; calls `body` with every block that is complete now.
    mutating func add(line: UnsafeBufferPointer<UInt8>, at source: Int, _ body: (Block) -> Void) {
        let line = ParagraphText(bytes: line)
        let start = line.skippingSpaces(from: 0)
        let end = line.skippingSpaces(backFrom: line.count, to: start)
        guard start < end else {
            finish(body)
            return
        }
        if mode == .paragraph { finish(body) }
        append(line, start..<end, source: source)
    }

    /// Completes the last block.
    mutating func finish(_ body: (Block) -> Void) {
        guard let range else { return }
        body(
            Block(text: String(decoding: text, as: UTF8.self), range: range, offsets: offsets, language: language))
        text.removeAll(keepingCapacity: true)
        offsets = OffsetMap()
        self.range = nil
    }

    private mutating func append(_ line: ParagraphText, _ content: Range<Int>, source: Int) {
        if !text.isEmpty, needsSpace(before: line.scalar(at: content.lowerBound).value) {
            text.append(UInt8(ascii: " "))
        }
        offsets.append(text: text.count, source: source + content.lowerBound, length: content.count)
        text.append(contentsOf: line.bytes[content])
        let here = SourceRange(source + content.lowerBound, source + content.upperBound)
        range = range?.union(here) ?? here
    }

    private func needsSpace(before next: UInt32) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            let last = ParagraphText(bytes: bytes).scalar(before: bytes.count).value
            return !LineJoint.isSpaceless(last) && !LineJoint.isSpaceless(next)
        }
    }
}
