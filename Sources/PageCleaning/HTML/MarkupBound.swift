/// Bounds what makes HTML parsing slow, in one linear scan before it: nesting depth, open formatting elements, and
/// attributes of one tag.
///
/// A parser that follows the HTML standard looks through its stack of open elements at every tag, so that its time is
/// quadratic in depth (20,000 nested elements never end); unclosed formatting elements are opened anew in every
/// paragraph; every attribute is compared with those before it. What exceeds the bounds is overwritten with spaces:
/// byte offsets stay as they are, and no text is touched.
struct MarkupBound {
    static let deepest = 300
    static let formattingLimit = 40
    static let attributeLimit = 100

    private var bytes: [UInt8]
    private var stack: [UInt64] = []
    private var open: [UInt64: Int] = [:]
    private var skipped: [UInt64: Int] = [:]
    private var formatting: [UInt64: Int] = [:]
    private var formattingCount = 0

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The text's bytes with excess markup blanked.
    ///
    /// - Complexity: O(bytes).
    static func bounded(_ text: String) -> [UInt8] {
        var bound = MarkupBound(text)
        bound.scan()
        return bound.bytes
    }

    private mutating func scan() {
        let count = bytes.count
        var index = 0
        while index < count {
            guard bytes[index] == 0x3C else {
                index += 1
                continue
            }
            guard index + 1 < count else { return }
            let next = bytes[index + 1]
            if Self.isLetter(next) {
                index = startTag(at: index)
            } else if next == 0x2F, index + 2 < count, Self.isLetter(bytes[index + 2]) {
                index = endTag(at: index)
            } else if next == 0x21 {
                index = declaration(at: index)
            } else {
                index += 1
            }
        }
    }

    private mutating func startTag(at start: Int) -> Int {
        let (name, nameEnd) = self.name(at: start + 1)
        let end = tagEnd(from: nameEnd)
        if Self.void.contains(name) { return end }
        if let raw = Self.rawText[name] { return skipRawText(raw, from: end) }
        if Self.formattingNames.contains(name) {
            // Anchors close each other; all others pile up.
            if name != Self.anchor || formatting[name, default: 0] == 0 {
                guard formattingCount < Self.formattingLimit else {
                    blank(start, end)
                    skipped[name, default: 0] += 1
                    return end
                }
                formatting[name, default: 0] += 1
                formattingCount += 1
            }
            return end
        }
        if let last = stack.last, Self.closes(last, name) { pop() }
        guard stack.count < Self.deepest else {
            blank(start, end)
            skipped[name, default: 0] += 1
            return end
        }
        stack.append(name)
        open[name, default: 0] += 1
        return end
    }

    private mutating func endTag(at start: Int) -> Int {
        let (name, nameEnd) = self.name(at: start + 2)
        let end = tagEnd(from: nameEnd)
        if let count = skipped[name], count > 0 {
            skipped[name] = count - 1
            blank(start, end)
            return end
        }
        if Self.formattingNames.contains(name) {
            if let count = formatting[name], count > 0 {
                formatting[name] = count - 1
                formattingCount -= 1
            }
            return end
        }
        // Each pop pays for one push, so this is linear over the page.
        if open[name, default: 0] > 0 { while let last = stack.last, last != name { pop(); _ = last } }
        if stack.last == name { pop() }
        return end
    }

    private mutating func pop() {
        let name = stack.removeLast()
        open[name, default: 1] -= 1
    }

    /// Comments end at `-->`, other declarations at `>`.
    private func declaration(at start: Int) -> Int {
        let count = bytes.count
        if start + 3 < count, bytes[start + 2] == 0x2D, bytes[start + 3] == 0x2D {
            var index = start + 2
            while index + 2 < count {
                if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
                if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x21, index + 3 < count,
                    bytes[index + 3] == 0x3E
                {
                    return index + 4
                }
                index += 1
            }
            return count
        }
        var index = start + 2
        while index < count, bytes[index] != 0x3E { index += 1 }
        return index + 1
    }

    private func name(at start: Int) -> (UInt64, Int) {
        var index = start
        var hash: UInt64 = 0
        while index < bytes.count {
            var byte = bytes[index]
            if byte == 0x3E || byte == 0x2F || byte <= 0x20 { break }
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            hash = (hash << 8 | UInt64(byte)) ^ (hash >> 56) &* 0x9E37_79B9
            index += 1
        }
        return (hash, index)
    }

    /// The offset after the `>` that ends a tag; attributes beyond the limit are blanked.
    private mutating func tagEnd(from start: Int) -> Int {
        let count = bytes.count
        var index = start
        var attributes = 0
        var excess: Int?
        while index < count {
            let byte = bytes[index]
            if byte == 0x3E { break }
            if byte <= 0x20 || byte == 0x2F {
                index += 1
                continue
            }
            attributes += 1
            if attributes > Self.attributeLimit, excess == nil { excess = index }
            // Name.
            while index < count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x2F, bytes[index] != 0x3D {
                index += 1
            }
            var look = index
            while look < count, bytes[look] <= 0x20 { look += 1 }
            guard look < count, bytes[look] == 0x3D else {
                index = max(index, index == look ? index : look)
                continue
            }
            look += 1
            while look < count, bytes[look] <= 0x20 { look += 1 }
            guard look < count else {
                index = count
                break
            }
            if bytes[look] == 0x22 || bytes[look] == 0x27 {
                let quote = bytes[look]
                look += 1
                while look < count, bytes[look] != quote { look += 1 }
                index = min(count, look + 1)
            } else {
                while look < count, bytes[look] > 0x20, bytes[look] != 0x3E { look += 1 }
                index = look
            }
        }
        if let excess { blank(excess, min(index, count)) }
        return min(count, index + 1)
    }

    /// Script, style and the like run to their own end tag.
    private func skipRawText(_ name: [UInt8], from start: Int) -> Int {
        let count = bytes.count
        var index = start
        while index + name.count + 2 <= count {
            if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
                var matched = 0
                while matched < name.count, bytes[index + 2 + matched] | 0x20 == name[matched] { matched += 1 }
                if matched == name.count { return index }
            }
            index += 1
        }
        return count
    }

    private mutating func blank(_ start: Int, _ end: Int) {
        for index in start..<end { bytes[index] = 0x20 }
    }

    /// Whether a start tag closes the element on top of the stack.
    private static func closes(_ top: UInt64, _ name: UInt64) -> Bool {
        top == name && selfClosing.contains(name) || top == paragraph && !phrasing.contains(name)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0) { ($0 << 8 | UInt64($1)) ^ ($0 >> 56) &* 0x9E37_79B9 }
    }

    private static let paragraph = hash("p")
    private static let anchor = hash("a")
    private static let selfClosing = Set(["p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody"].map(hash))
    private static let phrasing = Set(
        ["span", "label", "sup", "sub", "cite", "abbr", "time", "img", "ins", "del"].map(hash))
    private static let void = Set(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr",
        ].map(hash))
    private static let formattingNames = Set(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"].map(hash))
    private static let rawText: [UInt64: [UInt8]] = {
        let names = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
        return Dictionary(uniqueKeysWithValues: names.map { (hash($0), Array($0.utf8)) })
    }()
}
