/// Makes reduced markup, and bounds what makes HTML parsing slow, in one linear scan: nesting depth, open formatting
/// elements, and attributes of one tag.
///
/// A parser that follows the HTML standard looks through its stack of open elements at every tag, so that its time is
/// quadratic in depth (20,000 nested elements never end); unclosed formatting elements are opened anew in every
/// paragraph; every attribute is compared with those before it. Tags beyond the bounds become line breaks or spaces; no
/// text is touched.
struct MarkupScanner {
    static let deepest = 300
    static let formattingLimit = 40
    static let attributeLimit = 100

    private(set) var output: [UInt8] = []
    private(set) var pieces = [ReducedMarkup.Piece(reduced: 0, source: 0)]

    private let source: UnsafeBufferPointer<UInt8>
    /// How much of the source is copied or cut.
    private var copied = 0
    /// Open elements, as indices into the counts.
    private var stack: [Int] = []
    private var tags: TagTable
    private var formattingCount = 0
    private var isPlain = false
    /// Whether a title without an end has been closed; once is enough, and keeps the scan linear.
    private var hasClosedTitle = false
    /// Names without an end tag from here on: they are looked for once, which keeps the scan linear.
    private var endless: Set<[UInt8]> = []

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        tags = TagTable()
        output.reserveCapacity(source.count / 2)
    }

    /// - Complexity: O(bytes).
    mutating func scan() {
        let count = source.count
        var index = 0
        while index < count {
            guard source[index] == 0x3C else {
                index += 1
                continue
            }
            guard index + 1 < count else { break }
            let next = source[index + 1]
            if Self.isLetter(next) {
                index = cutSpace(from: startTag(at: index))
            } else if next == 0x2F, index + 2 < count, Self.isLetter(source[index + 2]) {
                index = cutSpace(from: endTag(at: index))
            } else if next == 0x21 {
                index = declaration(at: index)
            } else {
                index += 1
            }
        }
        copy(upTo: count)
    }

    // MARK: Writing

    private mutating func copy(upTo end: Int) {
        if end > copied { output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<end])) }
        copied = max(copied, end)
    }

    private mutating func cut(_ start: Int, _ end: Int) {
        // Inside of drawings and formulas other rules hold, and after <plaintext> there is no markup.
        guard start < end, !tags.isForeign, !isPlain else { return }
        copy(upTo: start)
        copied = end
        if pieces[pieces.count - 1].reduced == output.count {
            pieces[pieces.count - 1].source = end
        } else {
            pieces.append(.init(reduced: output.count, source: end))
        }
    }

    /// How far the output had come before a tag of which parts may have been written.
    private struct Mark {
        var copied: Int
        var output: Int
        var pieces: Int
        var lastPiece: ReducedMarkup.Piece
    }

    private var mark: Mark {
        Mark(copied: copied, output: output.count, pieces: pieces.count, lastPiece: pieces[pieces.count - 1])
    }

    /// Takes back what has been written of a tag since its start.
    private mutating func rewind(to mark: Mark) {
        copied = mark.copied
        output.removeLast(output.count - mark.output)
        pieces.removeLast(pieces.count - mark.pieces)
        pieces[pieces.count - 1] = mark.lastPiece
    }

    /// Spaces for a tag, so that the text around it stays in its place.
    private mutating func blank(_ start: Int, _ end: Int, from mark: Mark) {
        rewind(to: mark)
        copy(upTo: start)
        output.append(contentsOf: repeatElement(0x20, count: end - start))
        copied = end
    }

    /// White space between two tags becomes its first character, or a line end if it has one.
    private mutating func cutSpace(from start: Int) -> Int {
        var index = start
        var lineEnd: Int?
        while index < source.count, Self.isSpace(source[index]) {
            if source[index] == 0x0A || source[index] == 0x0D { lineEnd = index }
            index += 1
        }
        guard index - start > 1, index < source.count, source[index] == 0x3C, !tags.isPreformatted else { return index }
        if let lineEnd {
            cut(start, lineEnd)
            cut(lineEnd + 1, index)
        } else {
            cut(start + 1, index)
        }
        return index
    }

    // MARK: Tags

    private mutating func startTag(at start: Int) -> Int {
        let (name, nameEnd) = self.name(at: start + 1)
        let tag = tags.index(of: name)
        let mark = mark
        let end = tagEnd(from: nameEnd)
        switch tags.traits[tag].kind {
        case .void: return end
        case .rawText(let name, let content): return rawText(name, content, tag: start..<end, from: mark)
        case .formatting(let pilesUp):
            // Anchors close each other; all others pile up.
            guard pilesUp || tags.traits[tag].open == 0 else { return end }
            guard formattingCount < Self.formattingLimit else {
                blank(start, end, from: mark)
                tags.traits[tag].skipped += 1
                return end
            }
            tags.traits[tag].open += 1
            formattingCount += 1
            return end
        case .phrasing, .block, .selfClosing, .paragraph: break
        }
        if let last = stack.last, closes(last, tag) { pop() }
        guard stack.count < Self.deepest else {
            // Too deep to be an element, but still the start of another block.
            if tags.traits[tag].kind == .phrasing || end - start < 4 || source[end - 1] != 0x3E {
                blank(start, end, from: mark)
            } else {
                rewind(to: mark)
                copy(upTo: start)
                output.append(contentsOf: Self.lineBreak)
                output.append(contentsOf: repeatElement(0x20, count: end - start - 4))
                copied = end
            }
            tags.traits[tag].skipped += 1
            return end
        }
        stack.append(tag)
        tags.traits[tag].open += 1
        if tag == TagTable.plaintext { isPlain = true }
        return end
    }

    private mutating func endTag(at start: Int) -> Int {
        let (name, nameEnd) = self.name(at: start + 2)
        let tag = tags.index(of: name)
        let mark = mark
        let end = tagEnd(from: nameEnd)
        if tags.traits[tag].skipped > 0 {
            tags.traits[tag].skipped -= 1
            blank(start, end, from: mark)
            return end
        }
        if case .formatting = tags.traits[tag].kind {
            if tags.traits[tag].open > 0 {
                tags.traits[tag].open -= 1
                formattingCount -= 1
            }
            return end
        }
        // Each pop pays for one push, so this is linear over the page.
        if tags.traits[tag].open > 0 { while let last = stack.last, last != tag { pop() } }
        if stack.last == tag { pop() }
        return end
    }

    private mutating func pop() {
        let tag = stack.removeLast()
        tags.traits[tag].open -= 1
    }

    /// Whether a start tag closes the element on top of the stack.
    private func closes(_ top: Int, _ tag: Int) -> Bool {
        let kind = tags.traits[tag].kind
        if top == tag, kind == .selfClosing || kind == .paragraph { return true }
        return tags.traits[top].kind == .paragraph && kind != .phrasing
    }

    /// Comments end at `-->`, other declarations at `>`. A comment's content is cut.
    private mutating func declaration(at start: Int) -> Int {
        let count = source.count
        if start + 3 < count, source[start + 2] == 0x2D, source[start + 3] == 0x2D {
            var index = start + 4
            // `<!-->` and `<!--->` are comments as well.
            if index < count, source[index] == 0x3E { return index + 1 }
            if index + 1 < count, source[index] == 0x2D, source[index + 1] == 0x3E { return index + 2 }
            while index + 2 < count {
                if source[index] == 0x2D, source[index + 1] == 0x2D {
                    if source[index + 2] == 0x3E {
                        cut(start + 4, index)
                        return index + 3
                    }
                    if source[index + 2] == 0x21, index + 3 < count, source[index + 3] == 0x3E { return index + 4 }
                }
                index += 1
            }
            return count
        }
        var index = start + 2
        while index < count, source[index] != 0x3E { index += 1 }
        return index + 1
    }

    private func name(at start: Int) -> (UInt64, Int) {
        var index = start
        var packed: UInt64 = 0
        while index < source.count {
            var byte = source[index]
            if byte == 0x3E || byte == 0x2F || Self.isSpace(byte) { break }
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            packed = TagTable.pack(packed, byte)
            index += 1
        }
        return (packed, index)
    }

    /// The offset after the `>` that ends a tag; attributes beyond the limit, and those that say nothing, are cut.
    private mutating func tagEnd(from start: Int) -> Int {
        let count = source.count
        var index = start
        var attributes = 0
        /// Where the attributes begin that are to be cut together.
        var waste: Int?
        while index < count {
            let byte = source[index]
            if byte == 0x3E { break }
            if byte == 0x2F || Self.isSpace(byte) {
                index += 1
                continue
            }
            let attribute = index
            var packed: UInt64 = 0
            // The standard lets a name begin with an equals sign.
            repeat {
                let byte = source[index]
                packed = TagTable.pack(packed, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                index += 1
            } while index < count && !Self.isSpace(source[index]) && source[index] != 0x3E && source[index] != 0x2F
                && source[index] != 0x3D
            let isWanted = index - attribute <= 8 && tags.wanted.contains(packed) && attributes < Self.attributeLimit
            if isWanted {
                attributes += 1
                if let from = waste { cut(from, attribute) }
                waste = nil
            } else if waste == nil {
                waste = attribute
            }
            index = valueEnd(after: index)
        }
        // Not of a tag that the page's end cuts off: it is no tag.
        if let waste, index < count { cut(waste, index) }
        return min(count, index + 1)
    }

    private func valueEnd(after nameEnd: Int) -> Int {
        let count = source.count
        var look = nameEnd
        while look < count, Self.isSpace(source[look]) { look += 1 }
        guard look < count, source[look] == 0x3D else { return nameEnd }
        look += 1
        while look < count, Self.isSpace(source[look]) { look += 1 }
        guard look < count else { return count }
        if source[look] == 0x22 || source[look] == 0x27 {
            let quote = source[look]
            look += 1
            while look < count, source[look] != quote { look += 1 }
            return min(count, look + 1)
        }
        while look < count, !Self.isSpace(source[look]), source[look] != 0x3E { look += 1 }
        return look
    }

    /// Script, style and the like run to their own end tag; what no reader sees of it is cut. So does `<noscript>`, as in a
    /// browser with scripts: read as elements, an `<iframe ... />` in it, which has no end, would take the page in.
    private mutating func rawText(
        _ name: [UInt8], _ content: TagTable.Content, tag: Range<Int>, from mark: Mark
    ) -> Int {
        let start = tag.upperBound
        let count = source.count
        var end = count
        var hasEnd = false
        var index = start
        var opensComment = false
        var nests = false
        let isLookedFor = !endless.contains(name)
        while index + 1 < count, isLookedFor {
            guard source[index] == 0x3C else {
                index += 1
                continue
            }
            if source[index + 1] == 0x2F, matches(name, at: index + 2), endsName(at: index + 2 + name.count) {
                end = index
                hasEnd = true
                break
            }
            if source[index + 1] == 0x21 { opensComment = true }
            if opensComment, matches(name, at: index + 1) { nests = true }
            index += 1
        }
        if !hasEnd, !hasClosedTitle, name == Self.title { return closeTitle(from: start) }
        if !hasEnd, content == .cutIfClosed {
            endless.insert(name)
            blank(tag.lowerBound, start, from: mark)
            return start
        }
        // A script in a comment in a script hides an end tag.
        if content != .read, !nests { cut(start, end) }
        return end
    }

    /// A title whose end tag is missing would take the page in: it ends at the first tag, or with its line.
    private mutating func closeTitle(from start: Int) -> Int {
        hasClosedTitle = true
        var end = start
        while end < source.count, Self.isSpace(source[end]) { end += 1 }
        while end < source.count, source[end] != 0x3C, source[end] != 0x0A { end += 1 }
        guard end < source.count else { return end }
        copy(upTo: end)
        output.append(contentsOf: Self.titleEnd)
        pieces.append(.init(reduced: output.count, source: end))
        return end
    }

    private func endsName(at index: Int) -> Bool {
        index >= source.count || source[index] == 0x3E || source[index] == 0x2F || Self.isSpace(source[index])
    }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        guard start + name.count <= source.count else { return false }
        for offset in name.indices where source[start + offset] | 0x20 != name[offset] { return false }
        return true
    }

    private static let lineBreak = Array("<br>".utf8)
    private static let title = Array("title".utf8)
    private static let titleEnd = Array("</title>".utf8)

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
