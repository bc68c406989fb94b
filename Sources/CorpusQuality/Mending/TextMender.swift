package import BitextModel
import CharacterDecoding

/// Mends what is wrong with a text's characters, rule by rule, and says which rules did something.
package struct TextMender: Sendable {
    private let rules: [MendingRule]

    /// - Parameter rules: those that may act; all act in the order of `MendingRule.allCases`.
    package init(rules: Set<MendingRule> = Set(MendingRule.allCases)) {
        self.rules = MendingRule.allCases.filter { rules.contains($0) }
    }

    /// The text as it should be, with the rules that changed it.
    ///
    /// What is right stays as it is, to the byte; a mended text needs no mending.
    ///
    /// - Complexity: O(characters).
    package func mend(_ text: String, language: Language) -> (text: String, rules: [MendingRule]) {
        var scalars = Array(text.unicodeScalars)
        var used: [MendingRule] = []
        for rule in rules {
            let mended = Self.apply(rule, scalars, isChinese: language.isChinese)
            if mended != scalars {
                used.append(rule)
                scalars = mended
            }
        }
        return used.isEmpty ? (text, []) : (String(String.UnicodeScalarView(scalars)), used)
    }

    private static func apply(_ rule: MendingRule, _ scalars: [Unicode.Scalar], isChinese: Bool) -> [Unicode.Scalar] {
        switch rule {
        case .mojibake:
            let text = String(String.UnicodeScalarView(scalars))
            return Mojibake.find(in: text, mayBeChinese: isChinese)?.repaired.map { Array($0.unicodeScalars) }
                ?? scalars
        case .entities: return EntityMending.mended(scalars)
        case .controlCharacters: return scalars.filter { !isControl($0) }
        case .invisibleCharacters: return withoutInvisible(scalars)
        case .hanSpaces: return isChinese ? withoutHanSpaces(scalars) : scalars
        case .width: return WidthMending.mended(scalars, isChinese: isChinese)
        case .quotes: return isChinese ? QuoteMending.mended(scalars) : scalars
        case .spaces: return withPlainSpaces(scalars)
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x0B, 0x0C: false
        case 0..<0x20, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF9...0xFFFB, 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func withoutInvisible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.filter { ![0xAD, 0x200B, 0x2060, 0xFEFF].contains($0.value) }
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
    }

    /// Characters that stand in Chinese without a space: Han and the full-width marks.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        isHan(scalar) || (0x3001...0x3011).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value)
    }

    private static func withoutHanSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var mended: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            if isSpace(scalars[index]), let last = mended.last, isWide(last) {
                var end = index
                while end < scalars.count, isSpace(scalars[end]) { end += 1 }
                if end < scalars.count, isWide(scalars[end]), isHan(last) || isHan(scalars[end]) {
                    index = end
                    continue
                }
            }
            mended.append(scalars[index])
            index += 1
        }
        return mended
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: true
        default: false
        }
    }

    private static func withPlainSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var mended: [Unicode.Scalar] = []
        for scalar in scalars {
            let isWhite = isSpace(scalar) || scalar.value == 0x0B || scalar.value == 0x0C
            if isWhite {
                if let last = mended.last, last != " ", last != "\n", last != "\t" { mended.append(" ") }
            } else {
                if scalar == "\n", mended.last == " " { mended.removeLast() }
                mended.append(scalar)
            }
        }
        while let last = mended.last, last == " " { mended.removeLast() }
        return mended
    }
}
