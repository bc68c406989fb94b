import BitextModel
import ICUText

/// What the rules need to know of a text, counted in one pass.
struct TextProfile {
    let text: String
    let language: Language
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
    /// Words, folded; each Han, kana or Thai character is one.
    private(set) var words: [Substring] = []

    init(_ text: String, language: Language) {
        self.text = text
        self.language = language
        let own = Self.scripts(of: language)
        var start: String.Index?
        let view = text.unicodeScalars
        var previous: Unicode.Scalar?
        func close(_ end: String.Index) {
            if let begin = start { words.append(text[begin..<end]) }
            start = nil
        }
        for index in view.indices {
            let scalar = view[index]
            scalars += 1
            let value = scalar.value
            var isWord = false
            switch value {
            case 0x30...0x39, 0xFF10...0xFF19:
                digits += 1
                isWord = true
            case 0x41...0x5A, 0x61...0x7A:
                letters += 1
                latin += 1
                if own.contains(.latin) { ownScript += 1 } else { otherLetters += 1 }
                isWord = true
            case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF:
                letters += 1
                han += 1
                if own.contains(.han) { ownScript += 1 } else { otherLetters += 1 }
                close(index)
                words.append(text[index..<view.index(after: index)])
            case 0x27, 0x2019, 0x2D: isWord = start != nil
            case 0..<0x80: if value < 0x20 && value != 9 && value != 10 && value != 13 || value == 0x7F { note(scalar) }
            default:
                if Self.isStrange(scalar, after: previous) { note(scalar) }
                if value == 0xFFFD { isReplaced = true }
                if scalar.properties.isAlphabetic {
                    letters += 1
                    let script = Script(of: scalar)
                    if script == .latin { latin += 1 }
                    if own.contains(script) || script == .common { ownScript += 1 } else { otherLetters += 1 }
                    let isSpaceless = script == .thai || script == .hiragana || script == .katakana
                    if isSpaceless {
                        close(index)
                        words.append(text[index..<view.index(after: index)])
                    } else {
                        isWord = true
                    }
                } else {
                    isWord = scalar.properties.generalCategory == .nonspacingMark && start != nil
                }
            }
            if isWord { if start == nil { start = index } } else if start != nil { close(index) }
            previous = scalar
        }
        close(view.endIndex)
    }

    private mutating func note(_ scalar: Unicode.Scalar) { if strange == nil { strange = scalar } }

    /// Letters and digits.
    var content: Int { letters + digits }

    /// The share of letters of the language's own script; Han counts two and a half Latin letters, since it says as
    /// much. 1 where there is no letter.
    ///
    /// In a text that has letters of its script, words that stand on the other side too (names, addresses) do not count.
    func scriptShare(besides other: TextProfile) -> Double {
        var foreign = otherLetters
        if ownScript > 0, foreign > 0 {
            let shared = Set(other.words)
            for word in words where shared.contains(word) {
                foreign -= word.unicodeScalars.count { $0.properties.isAlphabetic }
            }
        }
        let isHan = Self.scripts(of: language).contains(.han)
        let own = Double(ownScript) + (isHan ? 1.5 * Double(han) : 0)
        let rest = Double(max(0, foreign)) + (isHan ? 0 : 1.5 * Double(han))
        return own + rest == 0 ? 1 : own / (own + rest)
    }

    /// Controls beyond tab and line ends, private characters, and invisible ones that are not part of a sequence.
    private static func isStrange(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x80...0x9F where scalar.value != 0x85: true
        case 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        // Joiners belong to emoji and to Indic and Arabic scripts.
        case 0x200C, 0x200D: previous.map { $0.value < 0x600 } ?? true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
        default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
        }
    }

    /// The scripts that a language is written in.
    static func scripts(of language: Language) -> Set<Script> {
        if let script = language.script, let known = named[script] { return known }
        return byLanguage[language.primary] ?? [.latin]
    }

    private static let named: [String: Set<Script>] = [
        "Hans": [.han], "Hant": [.han], "Hani": [.han], "Latn": [.latin], "Cyrl": [.cyrillic], "Arab": [.arabic],
    ]
    private static let byLanguage: [String: Set<Script>] = [
        "zh": [.han], "yue": [.han], "wuu": [.han], "ja": [.han, .hiragana, .katakana],
        "ko": [.hangul, .han], "th": [.thai], "ar": [.arabic], "fa": [.arabic], "ur": [.arabic], "ug": [.arabic],
        "ru": [.cyrillic], "uk": [.cyrillic], "bg": [.cyrillic], "be": [.cyrillic], "mk": [.cyrillic],
        "kk": [.cyrillic], "mn": [.cyrillic], "sr": [.cyrillic, .latin],
        "el": [Script(of: "α")], "he": [Script(of: "א")], "hi": [Script(of: "अ")], "ne": [Script(of: "अ")],
        "mr": [Script(of: "अ")], "bn": [Script(of: "অ")], "ta": [Script(of: "அ")], "te": [Script(of: "అ")],
        "ka": [Script(of: "ა")], "hy": [Script(of: "ա")], "km": [Script(of: "ក")], "lo": [Script(of: "ກ")],
        "my": [Script(of: "က")], "am": [Script(of: "አ")], "bo": [Script(of: "ཀ")],
    ]
}
