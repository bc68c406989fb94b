import BitextModel
import TextFacts

/// Pasted text, a line a candidate.
enum LineReader {
    /// Blank lines give none. The text of a block is its line without leading and trailing white space and bullets.
    static func candidates(of text: String) -> [Candidate] {
        var text = text
        var found: [Candidate] = []
        let cuts: [(line: Int, range: Range<Int>)] = text.withUTF8 { lines(of: $0) }
        let utf8 = text.utf8
        var position = utf8.startIndex
        var offset = 0
        for cut in cuts {
            position = utf8.index(position, offsetBy: cut.range.lowerBound - offset)
            let end = utf8.index(position, offsetBy: cut.range.count)
            let (bullet, content) = withoutBullet(text[position..<end])
            let start = cut.range.lowerBound + bullet
            let block = Block(
                kind: bullet > 0 ? .listItem : .paragraph, text: String(content),
                range: SourceRange(start, start + content.utf8.count))
            found.append(Candidate(block: block, line: cut.line))
            position = end
            offset = cut.range.upperBound
        }
        return found
    }

    /// Cuts at line ends; ranges without white space at either end.
    private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [(line: Int, range: Range<Int>)] {
        var found: [(line: Int, range: Range<Int>)] = []
        var line = 1
        var start = 0
        var index = 0
        func close(_ end: Int) {
            var low = start
            var high = end
            while low < high, let width = spaceWidth(bytes, low, before: false) { low += width }
            while high > low, let width = spaceWidth(bytes, high, before: true) { high -= width }
            if low < high { found.append((line, low..<high)) }
        }
        while index < bytes.count {
            let width = LineEnd.length(in: bytes, at: index)
            if width > 0 {
                close(index)
                index += width
                start = index
                line += 1
            } else {
                index += 1
            }
        }
        close(bytes.count)
        return found
    }

    /// The width of the white space that starts at an offset, or ends there: space, tab, NUL, no-break and ideographic
    /// space, zero-width space and byte order mark.
    private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, before: Bool) -> Int? {
        func at(_ distance: Int) -> UInt8 {
            let place = offset + distance
            return place >= 0 && place < bytes.count ? bytes[place] : 0x41
        }
        let one = before ? at(-1) : at(0)
        if one == 0x20 || one == 0x09 || one == 0 { return 1 }
        let two = before ? (at(-2), at(-1)) : (at(0), at(1))
        if two == (0xC2, 0xA0) { return 2 }
        let three = before ? (at(-3), at(-2), at(-1)) : (at(0), at(1), at(2))
        switch three {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8B): return 3
        default: return nil
        }
    }

    /// A bullet and the spaces after it are marks of the list, not text. Returns their length in bytes.
    private static func withoutBullet(_ text: Substring) -> (Int, Substring) {
        guard let first = text.unicodeScalars.first, "•▪●◆■◦‣∙·".unicodeScalars.contains(first) else {
            return (0, text)
        }
        var rest = text.unicodeScalars.dropFirst()
        let spaced = rest.first.map { FoldedText.fold($0) == " " } ?? false
        // A middle dot that touches its word may belong to a name.
        if first == "·", !spaced { return (0, text) }
        while let space = rest.first, FoldedText.fold(space) == " " { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return (0, text) }
        let content = Substring(rest)
        return (text.utf8.count - content.utf8.count, content)
    }
}
