import BitextModel
import LanguageIdentification

/// Whether the languages that were given can be those of the texts.
///
/// A language that is given wins over what is found, for a page may quote more than it tells. But a text without one Han
/// character is not Chinese, and two languages that are found the other way round were given in the wrong order.
struct LanguageCheck {
    /// So few letters say nothing of a text's language.
    private static let leastLetters = 20
    /// Below this share of wide letters a text is in no language that is written with them; above the other it is.
    private static let leastWide = 0.02
    private static let mostWide = 0.5
    /// What a text's language is known by in words of letters; enough for function words to show.
    private static let sureLetters = 200

    /// So much of a text is looked at, in characters and in sentences.
    private static let mostCharacters = 20_000
    private static let mostSentences = 400

    private let letters: Int
    private let wideShare: Double
    private let sentences: ArraySlice<Sentence>

    init(_ document: SegmentedDocument) {
        var letters = 0
        var wide = 0
        var rest = Self.mostCharacters
        // Every alignment pays for this: no property is looked up where the code tells.
        for sentence in document.sentences where rest > 0 {
            for scalar in sentence.text.unicodeScalars.prefix(rest) {
                rest -= 1
                if scalar.isASCII {
                    if (0x61...0x7A).contains(scalar.value | 0x20) { letters += 1 }
                } else if scalar.properties.isAlphabetic {
                    letters += 1
                    if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) { wide += 1 }
                }
            }
        }
        self.letters = letters
        wideShare = Double(wide) / Double(max(1, letters))
        sentences = document.sentences.prefix(Self.mostSentences)
    }

    /// The language that the text is in.
    private var found: Language { LanguageIdentifier.identify(blocks: sentences.lazy.map { $0.text }) }

    /// Whether the text's letters are not those of a language.
    private func contradicts(_ language: Language) -> Bool {
        guard letters >= Self.leastLetters else { return false }
        return ["zh", "ja", "yue", "wuu", "lzh"].contains(language.primary)
            ? wideShare < Self.leastWide : wideShare > Self.mostWide
    }

    /// Whether the languages of two documents were given the wrong way round.
    static func areSwapped(_ source: PreparedDocument, _ target: PreparedDocument) -> Bool {
        guard let first = source.givenLanguage, let second = target.givenLanguage else { return false }
        return areSwapped(LanguageCheck(source.segmented), first, LanguageCheck(target.segmented), second)
    }

    private static func areSwapped(
        _ source: LanguageCheck, _ first: Language, _ target: LanguageCheck, _ second: Language
    ) -> Bool {
        guard first.primary != second.primary else { return false }
        if source.contradicts(first), target.contradicts(second) { return true }
        return min(source.letters, target.letters) >= sureLetters && source.found.primary == second.primary
            && target.found.primary == first.primary
    }

    /// - Throws: `PipelineError` if the languages that were given cannot be right.
    static func check(_ source: PreparedDocument, _ target: PreparedDocument) throws(PipelineError) {
        let one = source.givenLanguage.map { ($0, LanguageCheck(source.segmented)) }
        let other = target.givenLanguage.map { ($0, LanguageCheck(target.segmented)) }
        if let one, let other, areSwapped(one.1, one.0, other.1, other.0) {
            throw .swappedLanguages(source.segmented.id, target.segmented.id, one.0, other.0)
        }
        for (document, side) in [(source, one), (target, other)] {
            guard let (given, text) = side, text.contradicts(given) else { continue }
            throw .otherLanguage(document.segmented.id, given: given, found: text.found)
        }
    }
}
