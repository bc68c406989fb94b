import BitextModel

/// The profiles of all languages: those with word lists are made once, the others are ICU's rules with their locale.
struct LanguageProfiles: Sendable {
    private let english: LanguageProfile
    private let chinese: LanguageProfile
    private let userWords: WordTable

    init(options: SegmentationOptions) throws {
        var userWords = WordTable()
        for file in options.abbreviationFiles { try WordList.add(userFile: file, to: &userWords) }
        var words = WordTable()
        WordList.addBundled("segmentation-en.tsv", to: &words)
        for file in options.abbreviationFiles { try WordList.add(userFile: file, to: &words) }
        english = LanguageProfile(locale: "en", words: words)
        chinese = LanguageProfile(locale: "zh", isChinese: true, words: words)
        self.userWords = userWords
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
        switch language.primary {
        case "en", "und": english
        case "zh", "yue", "wuu", "lzh": chinese
        default:
            LanguageProfile(locale: language.primary, hasLatinAdditions: false, words: userWords)
        }
    }
}
