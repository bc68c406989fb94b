import BitextModel

/// Collects a block's text as a browser would show it, with the map to where it came from.
struct BlockText {
    private(set) var bytes: [UInt8] = []
    private var offsets = OffsetMap()
    private var start = 0
    private var end = 0
    /// White space seen since the last character; a line end in it matters between Han characters.
    private var pendingSpace = false
    private var pendingLineEnd = false
    private(set) var linkBytes = 0
    /// Columns of white space before the text, of a preformatted line or of spaces that do not collapse.
    var indent = 0
    /// Whether gaps of white space part it into columns.
    var isRow = false

    var isEmpty: Bool { bytes.isEmpty }
    /// Whether white space stands between the last character and what comes.
    var endsInSpace: Bool { pendingSpace }

    mutating func space() { pendingSpace = true }

    /// Appends decoded bytes that stand at `source`; exact ones byte for byte.
    mutating func append(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, source: Range<Int>, isExact: Bool, isLink: Bool
    ) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C {
                pendingSpace = true
                if byte == 0x0A || byte == 0x0D { pendingLineEnd = true }
                index += 1
                continue
            }
            var stop = index + 1
            while stop < text.endIndex {
                let next = text[stop]
                if next == 0x20 || next == 0x0A || next == 0x09 || next == 0x0D || next == 0x0C { break }
                stop += 1
            }
            let place = isExact ? source.lowerBound + (index - text.startIndex) : source.lowerBound
            if bytes.isEmpty {
                start = place
            } else if pendingSpace, !(pendingLineEnd && Self.isWideEnd(bytes) && text[index] >= 0xE3) {
                bytes.append(0x20)
                if isLink { linkBytes += 1 }
            }
            pendingSpace = false
            pendingLineEnd = false
            if isExact { offsets.append(text: bytes.count, source: place, length: stop - index) }
            bytes.append(contentsOf: text[index..<stop])
            if isLink { linkBytes += stop - index }
            end = isExact ? place + (stop - index) : source.upperBound
            index = stop
        }
    }

    /// The block's text, map and indent, without no-break and ideographic spaces at either end; nil if nothing is left.
    mutating func take() -> (text: String, range: Document.SourceRange, offsets: OffsetMap, indent: Int)? {
        defer { self = BlockText() }
        guard !bytes.isEmpty else { return nil }
        var low = 0
        var high = bytes.count
        while low < high, let width = Self.blankWidth(bytes, at: low, backwards: false) {
            // An ideographic space is as wide as two letters, a mark of zero width as none.
            indent += width == 3 ? (bytes[low] == 0xE3 ? 2 : bytes[low + 2] == 0x8B || bytes[low] == 0xEF ? 0 : 1) : 1
            low += width
        }
        while high > low, let width = Self.blankWidth(bytes, at: high, backwards: true) { high -= width }
        guard low < high else { return nil }
        let text = String(decoding: bytes[low..<high], as: UTF8.self)
        if low == 0, high == bytes.count {
            return (text, Document.SourceRange(start, max(start, end)), offsets, indent)
        }
        let range =
            offsets.runs.isEmpty
            ? Document.SourceRange(start, max(start, end)) : offsets.sourceRange(from: low, to: high)
        return (text, range, offsets.slice(from: low, to: high), indent)
    }

    private static func isWideEnd(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 3 else { return false }
        return bytes[bytes.count - 3] >= 0xE3 && bytes[bytes.count - 3] < 0xF0
    }

    /// U+00A0, U+3000, U+200B, U+FEFF, space.
    private static func blankWidth(_ bytes: [UInt8], at offset: Int, backwards: Bool) -> Int? {
        func at(_ distance: Int) -> UInt8 {
            let index = offset + distance
            return bytes.indices.contains(index) ? bytes[index] : 0x41
        }
        if (backwards ? at(-1) : at(0)) == 0x20 { return 1 }
        let two = backwards ? (at(-2), at(-1)) : (at(0), at(1))
        if two == (0xC2, 0xA0) { return 2 }
        let three = backwards ? (at(-3), at(-2), at(-1)) : (at(0), at(1), at(2))
        switch three {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8B): return 3
        default: return nil
        }
    }
}
