import BitextModel
import ICUText
import TextFacts

/// What the rules need to know of a text, counted in one pass over its bytes.
struct TextProfile {
    /// A word, in bytes; each Han, kana or Thai character is one.
    struct Word {
        var start: Int
        var end: Int
        /// Of its letters without regard to the case of ASCII; 0 for a word without letter.
        var key: UInt64
    }

    let text: String
    let writing: WritingSystem
    private(set) var scalars = 0
    private(set) var letters = 0
    private(set) var digits = 0
    private(set) var han = 0
    private(set) var latin = 0
    /// Letters of the script that the language is written in.
    private(set) var ownScript = 0
    private(set) var otherLetters = 0
    /// The first character that has no business in a text.
    private(set) var strange: Unicode.Scalar?
    private(set) var isReplaced = false
    /// The greatest scalar.
    private(set) var highest: UInt32 = 0
    private(set) var words: [Word] = []

    var language: Language { writing.language }

    /// - Complexity: O(bytes).
    init(_ text: String, writing: WritingSystem) {
        self.text = text
        self.writing = writing
        count(text.utf8.span)
        if strange != nil { forgetInvisibleEnds() }
    }

    init(_ text: String, language: Language) { self.init(text, writing: WritingSystem(language)) }

    private mutating func count(_ bytes: Span<UInt8>) {
        words.reserveCapacity(bytes.count / 4)
        var index = 0
        var previous: UInt32 = 0
        var start = -1
        var key = Self.seed
        var hasLetter = false
        while index < bytes.count {
            let (value, length) = UTF8Bytes.scalar(at: index, of: bytes)
            scalars += 1
            if value > highest { highest = value }
            var isWord = false
            var isAlone = false
            var isLetter = false
            switch value {
            case 0x61...0x7A, 0x41...0x5A:
                latin += 1
                if writing.hasLatin { ownScript += 1 } else { otherLetters += 1 }
                isWord = true
                isLetter = true
            case 0x30...0x39, 0xFF10...0xFF19:
                digits += 1
                isWord = true
            case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF:
                han += 1
                if writing.hasHan { ownScript += 1 } else { otherLetters += 1 }
                isAlone = true
                isLetter = true
            case 0x27, 0x2019, 0x2D: isWord = start >= 0
            case 0..<0x80:
                if value < 0x20, value != 9, value != 10, value != 13 { note(value) }
                if value == 0x7F { note(value) }
            default:
                guard let scalar = Unicode.Scalar(value) else { break }
                if Self.isStrange(scalar, after: previous == 0 ? nil : Unicode.Scalar(previous)) { note(value) }
                if value == 0xFFFD { isReplaced = true }
                // The marks of Chinese and of Latin typography are no letters, and are most of what comes here.
                if (0x2000...0x206F).contains(value) || (0x3001...0x3003).contains(value)
                    || (0xFF00...0xFF0F).contains(value)
                {
                    break
                }
                if scalar.properties.isAlphabetic {
                    isLetter = true
                    let script = Script(of: scalar)
                    if script == .latin { latin += 1 }
                    if writing.scripts.contains(script) || script == .common {
                        ownScript += 1
                    } else {
                        otherLetters += 1
                    }
                    isAlone = script == .thai || script == .hiragana || script == .katakana
                    isWord = !isAlone
                } else {
                    isWord = start >= 0 && scalar.properties.generalCategory == .nonspacingMark
                }
            }
            if isLetter { letters += 1 }
            if isWord {
                if start < 0 { start = index }
                if isLetter { hasLetter = true }
                let folded = (0x41...0x5A).contains(value) ? value | 0x20 : value
                key = (key ^ UInt64(folded)) &* Self.multiplier
            } else {
                if start >= 0 {
                    words.append(Word(start: start, end: index, key: hasLetter ? key | 1 : 0))
                    start = -1
                    key = Self.seed
                    hasLetter = false
                }
                if isAlone {
                    let alone = (Self.seed ^ UInt64(value)) &* Self.multiplier
                    words.append(Word(start: index, end: index + length, key: alone | 1))
                }
            }
            previous = value
            index += length
        }
        if start >= 0 { words.append(Word(start: start, end: bytes.count, key: hasLetter ? key | 1 : 0)) }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// What is invisible at an end does no harm there, and shows nothing.
    private mutating func forgetInvisibleEnds() {
        guard let strange, Self.isInvisible(strange) else { return }
        let inner = text.unicodeScalars.drop { Self.isInvisible($0) || $0.properties.isWhitespace }
        let end = inner.lastIndex { !Self.isInvisible($0) && !$0.properties.isWhitespace }
        guard let end, !inner[...end].contains(where: { Self.isStrange($0, after: nil) || $0.value < 0x20 }) else {
            return
        }
        self.strange = nil
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x2060, 0xFEFF, 0x00AD: true
        default: false
        }
    }

    private mutating func note(_ value: UInt32) { if strange == nil { strange = Unicode.Scalar(value) } }

    /// The text of a stretch of words.
    func string(_ range: Range<Int>) -> String {
        String(
            decoding: Array(text.utf8)[words[range.lowerBound].start..<words[range.upperBound - 1].end], as: UTF8.self)
    }

    /// Letters and digits.
    var content: Int { letters + digits }

    /// The share of letters of the language's own script; Han counts two and a half Latin letters, since it says as
    /// much. 1 where there is no letter.
    ///
    /// In a text that has letters of its script, words that stand on the other side too (names, addresses) do not count.
    func scriptShare(besides other: TextProfile) -> Double {
        var foreign = otherLetters
        if ownScript > 0, foreign > 0 {
            let shared = Set(other.words.lazy.map(\.key))
            for word in words where word.key != 0 && shared.contains(word.key) {
                let view = text.utf8
                let start = view.index(view.startIndex, offsetBy: word.start)
                let end = view.index(view.startIndex, offsetBy: word.end)
                foreign -= text.unicodeScalars[start..<end].count { $0.properties.isAlphabetic }
            }
        }
        let own = Double(ownScript) + (writing.hasHan ? 1.5 * Double(han) : 0)
        let rest = Double(max(0, foreign)) + (writing.hasHan ? 0 : 1.5 * Double(han))
        return own + rest == 0 ? 1 : own / (own + rest)
    }

    /// Controls beyond tab and line ends, private characters, and invisible ones that are not part of a sequence.
    private static func isStrange(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x80...0x9F where scalar.value != 0x85: true
        // A soft hyphen (U+AD) and a word joiner (U+2060) are the typesetter's, and right where they stand.
        case 0x200B, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        // Joiners belong to emoji and to Indic and Arabic scripts.
        case 0x200C, 0x200D: previous.map { $0.value < 0x600 } ?? true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
        default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
        }
    }
}
