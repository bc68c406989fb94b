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
        } else if Self.isInsideInitials(first, second, content) {
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

    /// `O.B.` and `E.,` in Chinese text, which is broken between any two characters.
    private static func isInsideInitials(_ first: ParagraphText, _ second: ParagraphText, _ content: Range<Int>) -> Bool {
        let end = first.count
        guard first[end - 1] == UInt8(ascii: "."), first.characterClass(before: end - 1).contains(.upper),
            second.characterClass(at: content.lowerBound).contains(.upper),
            second[content.lowerBound + 1] == UInt8(ascii: ".")
        else { return false }
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
