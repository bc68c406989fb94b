import TextFacts

/// Pairs of terms: a glossary.
struct TermList: Sendable {
    struct Term: Hashable, Sendable {
        var source: String
        var target: String
    }

    var terms: [Term]

    /// Reads lines of source TAB target; further columns are ignored, lines that start with # are comments.
    ///
    /// - Throws: `LexiconError.noTab`, `.emptyTerm`, `.notUTF8`, `.empty`.
    init(name: String, bytes: Span<UInt8>) throws(LexiconError) {
        terms = []
        var number = 0
        var position = 0
        while position < bytes.count {
            number += 1
            var start = position
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            position = end + 1
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            if number == 1, end - start >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start += 3 }
            guard start < end, bytes[start] != UInt8(ascii: "#"), !Self.isBlank(bytes, start, end) else { continue }
            var tabs = Self.tab(bytes, start, end)
            let source = Self.trimmed(bytes, start, tabs)
            guard tabs < end else {
                throw Self.text(bytes, start..<end) == nil ? .notUTF8(name, line: number) : .noTab(name, line: number)
            }
            let second = tabs + 1
            tabs = Self.tab(bytes, second, end)
            let target = Self.trimmed(bytes, second, tabs)
            guard let source = Self.text(bytes, source), let target = Self.text(bytes, target) else {
                throw .notUTF8(name, line: number)
            }
            guard !source.isEmpty, !target.isEmpty else { throw .emptyTerm(name, line: number) }
            terms.append(Term(source: source, target: target))
        }
        guard !terms.isEmpty else { throw .empty(name) }
    }

    /// The place of the next tab, or the end.
    private static func tab(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end, bytes[place] != 0x09 { place += 1 }
        return place
    }

    private static func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        for place in start..<end where bytes[place] > 0x20 { return false }
        return true
    }

    private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
        // The buffer does not outlive the call; no safe initialiser validates a span.
        bytes.extracting(range).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
    }

    /// A field without the white space around it.
    private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
        var first = start
        while first < end, let (scalar, length) = UTF8Bytes.checkedScalar(at: first, before: end, of: bytes),
            isWhiteSpace(scalar)
        {
            first += length
        }
        var last = end
        while last > first {
            var place = last - 1
            while place > first, bytes[place] & 0xC0 == 0x80 { place -= 1 }
            guard let (scalar, length) = UTF8Bytes.checkedScalar(at: place, before: last, of: bytes),
                place + length == last,
                isWhiteSpace(scalar)
            else { break }
            last = place
        }
        return first..<last
    }

    /// Unicode's property White_Space.
    private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    init(terms: [Term]) { self.terms = terms }

    static func trimmed(_ field: Substring) -> String {
        let scalars = field.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(field[first...last])
    }
}
