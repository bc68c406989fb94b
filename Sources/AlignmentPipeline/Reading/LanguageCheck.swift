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

    private let letters: Int
    private let wideShare: Double
    private let found: Language

    init(_ document: SegmentedDocument) {
        var letters = 0
        var wide = 0
        for scalar in document.sentences.lazy.flatMap(\.text.unicodeScalars).prefix(20_000)
        where scalar.properties.isAlphabetic {
            letters += 1
            if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) { wide += 1 }
        }
        self.letters = letters
        wideShare = Double(wide) / Double(max(1, letters))
        found = LanguageIdentifier.identify(blocks: document.sentences.lazy.prefix(400).map(\.text))
    }

    /// Whether the text's letters are not those of a language.
    private func contradicts(_ language: Language) -> Bool {
        guard letters >= Self.leastLetters else { return false }
        return ["zh", "ja", "yue", "wuu", "lzh"].contains(language.primary)
            ? wideShare < Self.leastWide : wideShare > Self.mostWide
    }

    /// Whether the languages of two documents were given the wrong way round.
    static func areSwapped(_ source: PreparedDocument, _ target: PreparedDocument) -> Bool {
        guard let first = source.givenLanguage, let second = target.givenLanguage, first.primary != second.primary
        else { return false }
        let one = LanguageCheck(source.segmented)
        let other = LanguageCheck(target.segmented)
        if one.contradicts(first), other.contradicts(second) { return true }
        return min(one.letters, other.letters) >= sureLetters && one.found.primary == second.primary
            && other.found.primary == first.primary
    }

    /// - Throws: `PipelineError` if the languages that were given cannot be right.
    static func check(_ source: PreparedDocument, _ target: PreparedDocument) throws(PipelineError) {
        if let first = source.givenLanguage, let second = target.givenLanguage, areSwapped(source, target) {
            throw .swappedLanguages(source.segmented.id, target.segmented.id, first, second)
        }
        try checkLetters(source)
        try checkLetters(target)
    }

    private static func checkLetters(_ document: PreparedDocument) throws(PipelineError) {
        guard let given = document.givenLanguage else { return }
        let text = LanguageCheck(document.segmented)
        if text.contradicts(given) { throw .otherLanguage(document.segmented.id, given: given, found: text.found) }
    }
}
