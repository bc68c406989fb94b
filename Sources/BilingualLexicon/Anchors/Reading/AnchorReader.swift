import BitextModel
import TextFacts

/// Finds the anchors of sentences of one language. Keeps its working memory from sentence to sentence.
struct AnchorReader {
    /// Which rules a text follows.
    enum Manner: Sendable { case han, alphabet }

    let language: Language
    let manner: Manner
    let roles: KeyTable<WordRole>
    let places: PlaceNames
    let isFrench: Bool
    /// Whether numbers in words are known.
    let knowsNumberWords: Bool
    /// 3만 5000 is one number.
    let goesOnInDigits: Bool
    let isEnglish: Bool
    let isGerman: Bool
    let isJapanese: Bool
    /// Whether a bare year of three digits may be one of the Republic: 101年5月25日.
    let writesRepublicYears: Bool
    /// Whether words that may be found again by their first letters are wanted (between two alphabets).
    var findsCognates = false
    /// Whether most words of the sentence are in capitals, as in headings: capitals mean nothing then.
    private(set) var isHeading = false
    private var scanner: SentenceScanner
    var tokens: [TextToken] { scanner.tokens }
    var output = FoundAnchors()

    /// Whether a language is written in Han characters for the most part.
    static func isHan(_ language: Language) -> Bool { ["zh", "ja", "yue", "wuu"].contains(language.primary) }

    init(language: Language) {
        self.language = language
        manner = Self.isHan(language) ? .han : .alphabet
        roles = WordRoles.table(language)
        places = PlaceNames.table(language)
        isFrench = language.primary == "fr"
        isEnglish = language.primary == "en"
        isGerman = language.primary == "de"
        isJapanese = language.primary == "ja"
        writesRepublicYears = language.isTraditionalChinese && !["HK", "MO"].contains(language.region)
        knowsNumberWords = Self.isHan(language) || WordRoles.hasNumbers(language)
        let style = NumberStyle(language)
        goesOnInDigits = !style.joinedScales.isEmpty
        scanner = SentenceScanner(style: style)
    }

    /// The first tokens of a sentence.
    mutating func readHead(of sentence: String, tokens count: Int) -> [TextToken] {
        scanner.scan(sentence, atMost: count)
        return scanner.tokens
    }

    /// Replaces `output` by the sentence's anchors. Linear in its length.
    mutating func read(_ sentence: String) {
        scanner.scan(sentence)
        output.removeAll()
        // The tokens are borrowed for the rules, which add to the output.
        let tokens = scanner.tokens
        if manner == .alphabet {
            var words = 0
            var shouted = 0
            for token in tokens where token.category == .word && token.length > 1 {
                words += 1
                if token.isAllCapitals { shouted += 1 }
            }
            isHeading = words > 1 && shouted * 2 > words
        }
        var index = readListNumber(tokens)
        while index < tokens.count {
            switch tokens[index].category {
            case .han: index = readHan(tokens, index)
            case .number: index = readNumber(tokens, index)
            case .word: index = readWord(tokens, index)
            case .symbol: index = readSymbol(tokens, index)
            }
        }
    }
}
