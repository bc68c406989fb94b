import TextFacts

/// Marks that start a list item at the start of a line.
package enum ListMarker {
    /// The end of the marker that starts at an offset: `- `, `• `, `1. `, `2) `, `(a) `, `iv. `, `一、`, `（三）`, `③`, `㈢`;
    /// nil if there is none.
    package static func end(in line: ParagraphText, from start: Int) -> Int? {
        let (value, length) = line.scalar(at: start)
        let kind = CharacterClass(of: value)
        if kind.contains(.bullet) || (kind.contains(.dash) && value != 0x2014) {
            let end = start + length
            return line.characterClass(at: end).contains(.space) ? end : nil
        }
        // Numbers in circles and in brackets that are one character.
        if (0x2460...0x249B).contains(value) || (0x3220...0x3229).contains(value) { return start + length }
        var offset = start
        let isBracketed = value == 0x28 || value == 0xFF08
        if isBracketed { offset += length }
        let digits = line.run(of: .digit, from: offset)
        var end = offset
        if digits > offset, digits - offset <= 3 {
            end = digits
        } else if let numeral = endOfChineseNumeral(in: line, from: offset) {
            end = numeral
        } else {
            let letters = line.run(of: [.lower, .upper], from: offset)
            guard letters > offset, letters - offset == 1 || isRomanNumeral(offset..<letters, in: line)
            else { return nil }
            end = letters
        }
        let (mark, markLength) = line.scalar(at: end)
        let after = end + markLength
        switch mark {
        case 0x3001: return isBracketed ? nil : after
        case 0xFF09: return after
        case 0x29: return isBracketed || line.characterClass(at: after).contains(.space) ? after : nil
        case 0x2E, 0xFF0E:
            guard !isBracketed else { return nil }
            let next = line.characterClass(at: after)
            return next.contains(.space) || next.contains(.han) ? after : nil
        default: return nil
        }
    }

    /// i to xxxix in one case.
    package static func isRomanNumeral(_ range: Range<Int>, in text: ParagraphText) -> Bool {
        guard (1...6).contains(range.count) else { return false }
        let isSmall = text.bytes[range.lowerBound] & 0x20 != 0
        guard text.bytes[range].allSatisfy({ ($0 & 0x20 != 0) == isSmall }) else { return false }
        return RomanNumeral.value(text.bytes[range]).map { $0 < 40 } ?? false
    }

    private static func endOfChineseNumeral(in line: ParagraphText, from start: Int) -> Int? {
        var offset = start
        while offset - start < 9 {
            let (value, length) = line.scalar(at: offset)
            guard numerals.contains(value) else { break }
            offset += length
        }
        return offset > start ? offset : nil
    }

    private static let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)
}
