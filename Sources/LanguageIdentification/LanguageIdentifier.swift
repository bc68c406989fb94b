package import BitextModel

/// Finds the language of a text by its script, and among languages of one script by their commonest words.
///
/// No model: function words make up half of all running text, so a sentence is usually enough. Knows the languages of
/// the sentence encoder and some neighbours; a text without evidence is `undetermined`, never a guess.
package enum LanguageIdentifier {
    /// How much of a long text is looked at, in scalars. (Beginning and middle: the beginning may be a menu.)
    private static let sample = 1 << 15

    /// The language of most of the text: `zh-CN`, `zh-TW`, `zh-HK`, `zh-Hant` (traditional characters without a sign
    /// of the place), `en`, `de`, `fr`, `ja` ..., or `.undetermined`.
    ///
    /// - Complexity: O(length), but never more than some 65,000 scalars.
    package static func identify(_ text: some StringProtocol) -> Language {
        // What is generic is slow from outside of this target.
        identify(whole: String(text))
    }

    private static func identify(whole text: String) -> Language {
        var scalars: [Unicode.Scalar] = []
        let length = text.utf8.count
        if length <= sample * 2 {
            scalars.reserveCapacity(length)
            scalars.append(contentsOf: text.unicodeScalars)
        } else {
            scalars = Array(text.unicodeScalars.prefix(sample))
            var middle = text.utf8.index(text.startIndex, offsetBy: length / 2)
            while middle < text.endIndex, text.utf8[middle] & 0xC0 == 0x80 { text.utf8.formIndex(after: &middle) }
            scalars += text[middle...].unicodeScalars.prefix(sample)
        }
        return identify(scalars)
    }

    /// The language of a document given block by block: the blocks are weighed by their length.
    package static func identify(blocks: some Sequence<String>) -> Language {
        var scalars: [Unicode.Scalar] = []
        for block in blocks {
            scalars += block.unicodeScalars
            scalars.append("\n")
            if scalars.count >= 2 * sample { break }
        }
        return identify(scalars)
    }

    private static func identify(_ scalars: [Unicode.Scalar]) -> Language {
        let census = ScriptCensus(of: scalars)
        guard let script = census.dominant else { return .undetermined }
        switch script {
        case .han: return ChineseVariety.of(scalars)
        case .kana: return language("ja")
        case .hangul: return language("ko")
        case .thai: return language("th")
        case .greek: return language("el")
        case .hebrew: return language("he")
        case .devanagari: return language("hi")
        case .arabic: return ArabicScript.language(of: scalars)
        case .cyrillic: return CyrillicScript.language(of: scalars)
        case .latin: return FunctionWords.language(of: scalars)
        }
    }

    /// Whether it can tell a language from those that are written in the same script: a text in another one is taken for the
    /// nearest that it knows, Slovak for Czech and Marathi for Hindi.
    package static func tells(_ language: Language) -> Bool {
        told.contains(language.primary) || FunctionWords.languages.contains { $0.primary == language.primary }
    }

    private static let told: Set<String> = [
        "zh", "yue", "wuu", "ja", "ko", "th", "el", "he", "ru", "uk", "be", "sr", "kk", "ar", "fa",
    ]

    static func language(_ tag: String) -> Language { Language(tag) ?? .undetermined }
}
