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

    subscript(language: Language) -> LanguageProfile {
        switch language.primary {
        case "en": english
        case "zh", "yue", "wuu", "lzh": chinese
        default:
            LanguageProfile(locale: language.primary, hasLatinAdditions: false, words: userWords)
        }
    }
}
