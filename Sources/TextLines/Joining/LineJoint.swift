import TextFacts

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
            // Nord- und Südkais, pre- and post-war: the hyphen stands for a part that follows.
            let isSuspended = last != 0xAD && Self.isConjunction(second, content)
            self = isSuspended ? .space : nextClass.contains(.lower) ? .hyphen(length: length) : .nothing
        } else if Spacing.isSpaceless(last) || Spacing.isSpaceless(next) {
            self = .nothing
        } else if Self.clings(last, nextClass) || Self.isInsideToken(first, second, content)
            || Self.isAtClosedDash(first, second, content)
        {
            self = .nothing
        } else {
            self = .space
        }
    }

    private static let conjunctions: Set<String> = [
        "and", "or", "to", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y", "o", "e", "en", "of",
    ]

    private static func isConjunction(_ line: ParagraphText, _ content: Range<Int>) -> Bool {
        let end = min(line.run(of: [.lower, .upper], from: content.lowerBound), content.upperBound)
        // The longest has five letters.
        guard (1...5).contains(end - content.lowerBound), !line.characterClass(at: end).isAny(.letter) else {
            return false
        }
        return conjunctions.contains(line.string(content.lowerBound..<end))
    }

    /// Whether a mark stands beside the line end that takes no space there.
    private static func clings(_ last: UInt32, _ next: CharacterClass) -> Bool {
        let lastClass = CharacterClass(of: last)
        return next.contains(.continuing) || (next.contains(.closer) && !next.contains(.opener))
            || (lastClass.contains(.opener) && !lastClass.contains(.closer))
    }

    /// Whether the lines meet at a dash that is written without spaces: `2021—` and `2025`, `the sea` and `—or what was left`.
    private static func isAtClosedDash(
        _ first: ParagraphText, _ second: ParagraphText, _ content: Range<Int>
    ) -> Bool {
        let (last, length) = first.scalar(before: first.count)
        let (next, nextLength) = second.scalar(at: content.lowerBound)
        let dashes: ClosedRange<UInt32> = 0x2013...0x2014
        if dashes.contains(last) { return first.characterClass(before: first.count - length).isAny(.word) }
        let behind = content.lowerBound + nextLength
        return next == 0x2014 && behind < content.upperBound && second.characterClass(at: behind).isAny(.word)
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
            if Spacing.isSpaceless(value) { return true }
            offset -= length
        }
        return false
    }
}
