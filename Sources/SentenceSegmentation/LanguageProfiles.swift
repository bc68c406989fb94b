import BitextModel
import TextLines

/// The profiles of all languages: those with word lists are made once, the others are ICU's rules with their locale.
struct LanguageProfiles: Sendable {
    private let english: WordTable
    private let german: WordTable
    private let french: WordTable
    /// Abbreviations of other languages, by their primary subtags.
    private let others: [String: WordTable]
    private let userWords: WordTable
    private let srx: SRXRules?
    private let srxUse: SegmentationOptions.SRXUse

    /// Whether rules of the user's decide where sentences end.
    var hasUserRules: Bool { srx != nil }

    init(options: SegmentationOptions) throws {
        var userWords = WordTable()
        for file in options.abbreviationFiles { try WordList.add(userFile: file, to: &userWords) }
        self.userWords = userWords
        others = WordList.bundledOthers(over: userWords)
        english = try Self.words("segmentation-en.tsv", options)
        german = try Self.words("segmentation-de.tsv", options)
        french = try Self.words("segmentation-fr.tsv", options)
        srx = try options.srxFile.map { try SRXReader.read($0) }
        srxUse = options.srxUse
        // A pattern that ICU refuses is told now, whatever the language of the first text.
        if let srx { for rule in srx.rules.values.joined() { _ = try SRXPattern(rule, file: srx.file) } }
    }

    private static func words(_ list: String, _ options: SegmentationOptions) throws -> WordTable {
        var words = WordTable()
        WordList.addBundled(list, to: &words)
        for file in options.abbreviationFiles { try WordList.add(userFile: file, to: &words) }
        return words
    }

    /// The language of a block that does not name one: the document's, unless the block is in another script.
    func language(of block: UnsafeBufferPointer<UInt8>, in document: Language) -> Language {
        var han = 0
        var latin = 0
        var offset = 0
        let text = ParagraphText(bytes: block)
        while offset < text.count, han + latin < 64 {
            let (value, length) = text.scalar(at: offset)
            let kind = CharacterClass(of: value)
            if kind.contains(.han) { han += 1 } else if kind.isAny([.lower, .upper]) { latin += 1 }
            offset += max(1, length)
        }
        if ["zh", "ja", "yue", "wuu", "lzh"].contains(document.primary) {
            return han == 0 && latin >= 16 ? .english : document
        }
        return han > 0 && han * 4 >= latin ? .chinese : document
    }

    subscript(language: Language) -> LanguageProfile {
        var profile = LanguageProfile(locale: language.primary, tag: language.tag)
        switch language.primary {
        case "en", "und":
            profile.locale = "en"
            profile.words = english
            profile.knowsAbbreviations = true
        case "zh", "yue", "wuu", "lzh":
            profile.locale = "zh"
            profile.isChinese = true
            profile.words = english
            profile.knowsAbbreviations = true
        case "de":
            profile.words = german
            profile.quotes = .german
            profile.writesOrdinalsWithDot = true
        case "fr": profile.words = french
        default:
            profile.hasLatinAdditions = false
            profile.words = others[Self.relatives[language.primary] ?? language.primary] ?? userWords
            profile.writesOrdinalsWithDot = Self.ordinalLanguages.contains(language.primary)
            if Self.lowQuoteLanguages.contains(language.primary) { profile.quotes = .german }
        }
        profile.srx = srx
        profile.srxUse = srxUse
        return profile
    }

    /// Languages that abbreviate as another does.
    private static let relatives = ["no": "nb", "nn": "nb", "ms": "id", "gl": "pt", "ca": "es", "be": "ru", "mk": "bg"]

    /// Languages that write ordinals as a number with a dot.
    private static let ordinalLanguages: Set<String> = [
        "cs", "sk", "sl", "hr", "sr", "bs", "da", "nb", "nn", "no", "fi", "et", "lv", "hu", "is", "pl", "tr", "lb",
    ]

    /// Languages that close a quotation with “ (Unicode CLDR, delimiters).
    private static let lowQuoteLanguages: Set<String> = [
        "cs", "sk", "sl", "hr", "sr", "bg", "mk", "et", "lt", "is", "lb", "ka",
    ]
}
