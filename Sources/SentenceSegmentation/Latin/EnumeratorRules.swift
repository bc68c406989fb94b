import TextLines

/// Rules about list numbers, which belong to their items.
enum EnumeratorRules {
    /// `1. Item`, `(a). Item`, `iv.) Item`, `1.2.3. Item` at the start of the segment or after a colon or semicolon.
    static func enumerator(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, !seam.hasClosingQuote, isEnumerator(seam) else { return nil }
        return .goOn(.enumerator)
    }

    private static func isEnumerator(_ seam: Seam) -> Bool {
        let text = seam.text
        let (start, isFirst) = placeOfEnumerator(seam)
        guard start < seam.mark.lowerBound else { return false }
        var end = seam.mark.lowerBound
        if text.characterClass(before: end).contains(.closer) { end -= text.scalar(before: end).length }
        guard start < end else { return false }
        if isNumber(start..<end, in: text) { return true }
        guard isFirst else { return false }
        if ListMarker.isRomanNumeral(start..<end, in: text) {
            // "I." may be the pronoun at the end of its own very short sentence, but hardly before a capital.
            return
                !(end - start == 1 && text[start] == UInt8(ascii: "I") && start == seam.segmentStart
                && seam.nextCategories.contains(.starter))
        }
        let (value, length) = text.scalar(at: start)
        return length == end - start && CharacterClass(of: value).isAny([.lower, .upper])
            && value != 0x49
    }

    /// Where an enumerator would have to start to be one, and whether that is the segment's start.
    private static func placeOfEnumerator(_ seam: Seam) -> (start: Int, isFirst: Bool) {
        let text = seam.text
        var first = seam.segmentStart
        while first < seam.mark.lowerBound {
            let (value, length) = text.scalar(at: first)
            let kind = CharacterClass(of: value)
            guard kind.isAny([.opener, .bullet, .space]) || value == 0x2043 || value == 0x2D else { break }
            first += max(1, length)
        }
        if !text.bytes[first..<seam.mark.lowerBound].contains(where: { $0 == 0x20 || $0 >= 0xE3 }) {
            return (first, true)
        }
        let before = text.skippingSpaces(backFrom: seam.base.lowerBound, to: seam.segmentStart)
        guard before < seam.base.lowerBound else { return (seam.mark.lowerBound, false) }
        let mark = text[before - 1]
        guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: ";") else { return (seam.mark.lowerBound, false) }
        return (seam.base.lowerBound, false)
    }

    /// One to three digits, or such with dots between: 12, 1.2.3.
    static func isNumber(_ range: Range<Int>, in text: ParagraphText) -> Bool {
        var digits = 0
        for byte in text.bytes[range] {
            if byte == UInt8(ascii: ".") {
                guard digits > 0 else { return false }
                digits = 0
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 3 else { return false }
                digits += 1
            }
        }
        return digits > 0
    }

    /// `Section 3. Definitions` at the start of the segment.
    static func numberedHeading(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.closers.isEmpty,
            isNumber(seam.base, in: seam.text) || ListMarker.isRomanNumeral(seam.base, in: seam.text)
        else { return nil }
        let word = seam.wordBeforeBase
        guard word.lowerBound == seam.segmentStart,
            seam.words.categories(of: word, in: seam.text).contains(.numberedHeading)
        else { return nil }
        return .goOn(.numberedHeading)
    }
}
