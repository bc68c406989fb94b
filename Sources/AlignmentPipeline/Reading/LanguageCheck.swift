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

    /// - Parameters: the languages that were given; nil for one that was not.
    /// - Throws: `PipelineError` if they cannot be right.
    static func check(
        _ source: (document: SegmentedDocument, given: Language?),
        _ target: (document: SegmentedDocument, given: Language?)
    ) throws(PipelineError) {
        for given in [source.given, target.given] {
            if let given, given.primary.utf8.count > 3 { throw .noLanguage(given) }
        }
        guard source.given != nil || target.given != nil else { return }
        let (one, other) = (LanguageCheck(source.document), LanguageCheck(target.document))
        if let first = source.given, let second = target.given, first.primary != second.primary {
            let areCrossed = one.contradicts(first) && other.contradicts(second)
            let areFoundCrossed =
                min(one.letters, other.letters) >= sureLetters && one.found.primary == second.primary
                && other.found.primary == first.primary
            if areCrossed || areFoundCrossed {
                throw .swappedLanguages(source.document.id, target.document.id, first, second)
            }
        }
        for (side, text) in [(source, one), (target, other)] {
            if let given = side.given, text.contradicts(given) {
                throw .otherLanguage(side.document.id, given: given, found: text.found)
            }
        }
    }
}
