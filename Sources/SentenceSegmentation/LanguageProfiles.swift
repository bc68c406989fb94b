import BitextModel

/// The profiles of all languages: those with word lists are made once, the others are ICU's rules with their locale.
struct LanguageProfiles: Sendable {
    private let english: WordTable
    private let userWords: WordTable
    private let srx: SRXRules?
    private let srxUse: SegmentationOptions.SRXUse

    init(options: SegmentationOptions) throws {
        var userWords = WordTable()
        for file in options.abbreviationFiles { try WordList.add(userFile: file, to: &userWords) }
        self.userWords = userWords
        english = try Self.words("segmentation-en.tsv", options)
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
        var profile =
            switch language.primary {
            case "en", "und": LanguageProfile(locale: "en", tag: language.tag, words: english)
            case "zh", "yue", "wuu", "lzh":
                LanguageProfile(locale: "zh", tag: language.tag, isChinese: true, words: english)
            default:
                LanguageProfile(
                    locale: language.primary, tag: language.tag, hasLatinAdditions: false, words: userWords)
            }
        profile.srx = srx
        profile.srxUse = srxUse
        return profile
    }
}
