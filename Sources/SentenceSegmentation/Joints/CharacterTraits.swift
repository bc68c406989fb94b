/// What a character is where sentences may end.
struct CharacterTraits: OptionSet {
    let rawValue: UInt16

    static let closer = CharacterTraits(rawValue: 1)
    static let wideCloser = CharacterTraits(rawValue: 1 << 1)
    /// A mark behind a number that counts.
    static let enumerating = CharacterTraits(rawValue: 1 << 2)
    static let straightQuote = CharacterTraits(rawValue: 1 << 3)
    static let opener = CharacterTraits(rawValue: 1 << 4)
    static let terminator = CharacterTraits(rawValue: 1 << 5)
    static let pause = CharacterTraits(rawValue: 1 << 6)
    static let dash = CharacterTraits(rawValue: 1 << 7)
    static let bullet = CharacterTraits(rawValue: 1 << 8)
    static let digit = CharacterTraits(rawValue: 1 << 9)
    /// Of any script, Han among them.
    static let letter = CharacterTraits(rawValue: 1 << 10)
    /// Digits of any script, and other signs for numbers.
    static let number = CharacterTraits(rawValue: 1 << 11)
    static let han = CharacterTraits(rawValue: 1 << 12)
    static let space = CharacterTraits(rawValue: 1 << 13)
    static let capital = CharacterTraits(rawValue: 1 << 14)
    static let small = CharacterTraits(rawValue: 1 << 15)

    /// Part of a word or a number.
    var isWord: Bool { !isDisjoint(with: [.letter, .number]) }

    /// Those of each scalar of the first block, from which most Latin text is made.
    private static let ofASCII = (UInt8(0)..<128).map { looked(up: Unicode.Scalar($0)) }

    private static let marks: [(traits: CharacterTraits, scalars: [Unicode.Scalar])] = [
        (.closer, ["\"", "'", "”", "’", "»", "」", "』", "）", ")", "】", "]", "〉", "》"]),
        (.wideCloser, ["」", "』", "）", "】", "〉", "》"]),
        (.enumerating, [".", "．", "、", ")", "）"]),
        (.straightQuote, ["\"", "'"]),
        (.opener, ["“", "‘", "「", "『", "（", "【", "《", "〈"]),
        (.terminator, [".", "!", "?", "…", "。", "！", "？", "．"]),
        (.pause, [",", ";", ":", "，", "、", "；", "："]),
        (.dash, ["-", "–", "—", "•", "·", "▪", "►", "*"]),
        (.bullet, ["-", "•", "▪", "►", "*"]),
    ]
    private static let ofMarks = marks.reduce(into: [Unicode.Scalar: CharacterTraits]()) { known, marks in
        for scalar in marks.scalars { known[scalar, default: []].formUnion(marks.traits) }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<128: self = Self.ofASCII[Int(scalar.value)]
        // The unified ideographs; some of them are numbers as well, which is nothing that a letter is not.
        case 0x4E00..<0xA000: self = [.letter, .han]
        default: self = Self.looked(up: scalar)
        }
    }

    private static func looked(up scalar: Unicode.Scalar) -> CharacterTraits {
        var traits = ofMarks[scalar] ?? []
        let properties = scalar.properties
        if ("0"..."9").contains(scalar) { traits.insert(.digit) }
        if properties.isAlphabetic { traits.insert(.letter) }
        if properties.numericType != nil { traits.insert(.number) }
        if properties.isIdeographic { traits.insert(.han) }
        if properties.isWhitespace { traits.insert(.space) }
        if properties.isUppercase { traits.insert(.capital) }
        if properties.isLowercase { traits.insert(.small) }
        return traits
    }
}
