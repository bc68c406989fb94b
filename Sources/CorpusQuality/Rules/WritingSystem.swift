import BitextModel
import ICUText

/// A language with the scripts that it is written in, found once for all units.
struct WritingSystem: Sendable {
    let language: Language
    let scripts: Set<Script>
    let hasLatin: Bool
    let hasHan: Bool
    let isChinese: Bool

    init(_ language: Language) {
        self.language = language
        scripts = Self.scripts(of: language)
        hasLatin = scripts.contains(.latin)
        hasHan = scripts.contains(.han)
        isChinese = language.isChinese
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
