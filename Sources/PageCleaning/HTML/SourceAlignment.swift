/// Aligns the decoded text of a node with the source it came from: exact stretches, and what stands for something else
/// (an entity, a line end of CR LF, a stray tag that the parser dropped).
enum SourceAlignment {
    struct Piece {
        var text: Range<Int>
        var source: Range<Int>
        /// Whether the bytes are the same.
        var isExact: Bool
    }

    /// - Complexity: O(source bytes).
    static func pieces(text: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var t = 0
        var s = 0
        var exactText = 0
        var exactSource = 0
        func closeExact() {
            if t > exactText { pieces.append(Piece(text: exactText..<t, source: exactSource..<s, isExact: true)) }
        }
        while t < text.count {
            guard s < source.count else {
                closeExact()
                pieces.append(Piece(text: t..<text.count, source: s..<s, isExact: false))
                return pieces
            }
            let isMarkup = source[s] == 0x3C && s + 1 < source.count && startsTag(source[s + 1])
            if source[s] == text[t], !isMarkup, source[s] != 0x26 || !isEntity(source, s, decoded: text, t) {
                t += 1
                s += 1
                continue
            }
            closeExact()
            if isMarkup {
                while s < source.count, source[s] != 0x3E { s += 1 }
                s = min(source.count, s + 1)
            } else if source[s] == 0x26 {
                let end = entityEnd(source, s, text: text, t)
                let width = decodedWidth(text, t, rest: end < source.count ? source[end] : 0)
                pieces.append(Piece(text: t..<t + width, source: s..<end, isExact: false))
                t += width
                s = end
            } else if source[s] == 0x0D, text[t] == 0x0A {
                let end = s + 1 < source.count && source[s + 1] == 0x0A ? s + 2 : s + 1
                pieces.append(Piece(text: t..<t + 1, source: s..<end, isExact: false))
                t += 1
                s = end
            } else if source[s] == 0 || source[s] == 0x0D {
                s += 1
            } else {
                // Something the parser replaced: one character for one.
                let width = scalarWidth(text, t)
                let other = scalarWidth(source, s)
                pieces.append(Piece(text: t..<t + width, source: s..<s + other, isExact: false))
                t += width
                s += other
            }
            exactText = t
            exactSource = s
        }
        closeExact()
        return pieces
    }

    private static func startsTag(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2F || byte == 0x21 || byte == 0x3F
    }

    /// Whether the `&` here was decoded: to something else than `&`, or to `&` from `&amp;`.
    private static func isEntity(
        _ source: UnsafeBufferPointer<UInt8>, _ s: Int, decoded: UnsafeBufferPointer<UInt8>, _ t: Int
    ) -> Bool {
        for name in ["&amp", "&AMP", "&#38", "&#x26"] {
            let bytes = Array(name.utf8)
            if s + bytes.count <= source.count, zip(bytes, source[s...]).allSatisfy({ $0 == $1 }) {
                // "&amp" that stayed literally would need to be in the text as such.
                return !(t + bytes.count <= decoded.count && zip(bytes, decoded[t...]).allSatisfy({ $0 == $1 }))
            }
        }
        return false
    }

    private static func entityEnd(
        _ source: UnsafeBufferPointer<UInt8>, _ start: Int, text: UnsafeBufferPointer<UInt8>, _ t: Int
    ) -> Int {
        var end = start + 1
        let limit = min(source.count, start + 40)
        while end < limit,
            source[end] == 0x23 || (source[end] | 0x20) >= 0x61 && (source[end] | 0x20) <= 0x7A
                || source[end] >= 0x30 && source[end] <= 0x39
        { end += 1 }
        if end < source.count, source[end] == 0x3B { return end + 1 }
        // Without a semicolon the name may run into text: &copy2019. Where the text goes on tells where the name ends.
        let after = t + scalarWidth(text, t)
        var cut = end
        while cut > start + 2 {
            let remains = end - cut
            if after + remains <= text.count, (0..<remains).allSatisfy({ source[cut + $0] == text[after + $0] }),
                remains > 0 || after >= text.count || end >= source.count || source[end] == text[after]
                    || source[end] == 0x3C || source[end] == 0x26 || source[end] == 0x0D
            {
                return cut
            }
            cut -= 1
        }
        return end
    }

    /// One character, or two for the few entities that stand for two.
    private static func decodedWidth(_ text: UnsafeBufferPointer<UInt8>, _ t: Int, rest: UInt8) -> Int {
        let one = scalarWidth(text, t)
        guard t + one < text.count, text[t + one] == 0xCC || text[t + one] == 0xE2 || text[t + one] == 0xEF,
            text[t + one] != rest
        else { return one }
        // Combining marks and variation selectors that entities bring along (U+0338, U+20D2, U+FE00).
        let two = scalarWidth(text, t + one)
        if text[t + one] == 0xCC || (two == 3 && text[t + one + 1] == 0x83) || (two == 3 && text[t + one + 1] == 0xB8) {
            return one + two
        }
        return one
    }

    private static func scalarWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let width: Int
        switch bytes[index] {
        case 0xC0...0xDF: width = 2
        case 0xE0...0xEF: width = 3
        case 0xF0...0xFF: width = 4
        default: width = 1
        }
        return min(width, bytes.count - index)
    }
}
