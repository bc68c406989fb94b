/// What belongs between two lines that are joined.
enum LineJoint: Hashable {
    /// The lines meet between characters of a script without spaces, or inside a token.
    case nothing
    case space
    /// The first line ends in a hyphen (of so many bytes) and the second goes on in small letters.
    case hyphen(length: Int)

    init(_ first: ParagraphText, _ second: ParagraphText, _ content: Range<Int>) {
        let (last, length) = first.scalar(before: first.count)
        let next = second.scalar(at: content.lowerBound).value
        let nextClass = CharacterClass(of: next)
        if last == 0x2D || last == 0x2010 || last == 0xAD,
            first.characterClass(before: first.count - length).isAny(.letter)
        {
            self = nextClass.contains(.lower) ? .hyphen(length: length) : .nothing
        } else if Self.isSpaceless(last) || Self.isSpaceless(next) {
            self = .nothing
        } else if Self.clings(last, nextClass) || Self.isInsideToken(first, second, content) {
            self = .nothing
        } else {
            self = .space
        }
    }

    /// Characters beside which a line end stands for nothing: Han, kana, Thai, Lao, Khmer, Burmese, CJK punctuation
    /// and full-width forms.
    static func isSpaceless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F: true
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether a mark stands beside the line end that takes no space there.
    private static func clings(_ last: UInt32, _ next: CharacterClass) -> Bool {
        let lastClass = CharacterClass(of: last)
        return next.contains(.continuing) || (next.contains(.closer) && !next.contains(.opener))
            || (lastClass.contains(.opener) && !lastClass.contains(.closer))
    }

    /// `O.B.` and `E.,`, `19` and `89年` in Chinese text, which is broken between any two characters.
    private static func isInsideToken(_ first: ParagraphText, _ second: ParagraphText, _ content: Range<Int>) -> Bool {
        let end = first.count
        let next = second.characterClass(at: content.lowerBound)
        let lastIsPoint = first[end - 1] == UInt8(ascii: ".") || first[end - 1] == UInt8(ascii: ",")
        let before = first.characterClass(before: lastIsPoint ? end - 1 : end)
        let isNumber = before.contains(.digit) && next.contains(.digit)
        let isInitials =
            first[end - 1] == UInt8(ascii: ".") && before.contains(.upper) && next.contains(.upper)
            && second[content.lowerBound + 1] == UInt8(ascii: ".")
        let isPoint = before.isAny(.word) && !lastIsPoint && second[content.lowerBound] == UInt8(ascii: ".")
        guard isNumber || isInitials || isPoint else { return false }
        var offset = end
        for _ in 0..<24 {
            let (value, length) = first.scalar(before: offset)
            guard length > 0 else { return false }
            if isSpaceless(value) { return true }
            offset -= length
        }
        return false
    }
}
