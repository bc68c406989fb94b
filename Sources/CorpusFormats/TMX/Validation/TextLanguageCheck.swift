import BitextModel
import LanguageIdentification

/// Compares texts with the language codes that they stand under.
struct TextLanguageCheck {
    private struct Count {
        var texts = 0
        var wrong: [Language: Int] = [:]
    }

    private var counts: [Language: Count] = [:]

    /// Han says as much in fewer letters.
    private static let fewestHan = 6
    private static let fewestLetters = 24
    private static let fewestTexts = 2

    /// The language that a text is surely in, if it is another than its code says; nil for short texts, and for languages
    /// of one script, which are told by whole texts only.
    mutating func note(_ text: String, code: Language) -> Language? {
        var (han, letters) = (0, 0)
        for scalar in text.unicodeScalars {
            if (0x3400...0x9FFF).contains(scalar.value) {
                han += 1
            } else if scalar.properties.isAlphabetic {
                letters += 1
            }
        }
        guard han >= Self.fewestHan || letters >= Self.fewestLetters else { return nil }
        counts[code, default: Count()].texts += 1
        let found = LanguageIdentifier.identify(text)
        // A text that names something in the other script is still in its language.
        let isForeign = code.isChinese ? han == 0 : found.isChinese && letters == 0
        guard found != .undetermined, found.primary != code.primary, isForeign,
            !["yue", "wuu", "ja"].contains(code.primary)
        else { return nil }
        counts[code, default: Count()].wrong[found, default: 0] += 1
        return found
    }

    /// The codes most of whose texts are in another language, and that language.
    var wrongCodes: [(code: Language, found: Language)] {
        counts.sorted { $0.key.tag < $1.key.tag }.compactMap { code, count in
            let wrong = count.wrong.values.reduce(0, +)
            let commonest = count.wrong.sorted { ($1.value, $0.key.tag) < ($0.value, $1.key.tag) }.first
            guard count.texts >= Self.fewestTexts, wrong * 2 > count.texts, let commonest else { return nil }
            return (code, commonest.key)
        }
    }
}
