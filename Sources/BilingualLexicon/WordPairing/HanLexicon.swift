import BitextModel
import TextFacts

/// A lexicon as it is asked about Han words: its headwords, and the words of their translations.
struct HanLexicon: Sendable {
    let headwords: HeadwordIndex
    private let dictionary: ChineseDictionary?
    /// Whether every entry of a glossary has a Han side.
    private(set) var isComplete = false
    /// For a glossary: the other side of each entry.
    private var translations: [String] = []

    init(_ content: Lexicon.Content) {
        switch content {
        case .dictionary(let dictionary):
            headwords = dictionary.headwords
            self.dictionary = dictionary
        case .terms(let list):
            dictionary = nil
            var index = HeadwordIndex(minimumCapacity: list.terms.count)
            var translations: [String] = []
            var scanner = SentenceScanner(style: NumberStyle(.chinese))
            for term in list.terms {
                // The terms may come in either order: the one with Han characters is the headword.
                let isTargetHan = Self.hasHan(term.target)
                guard isTargetHan || Self.hasHan(term.source) else { continue }
                scanner.scan(isTargetHan ? term.target : term.source)
                var key = TextKey()
                var start: UInt64?
                var length = 0
                for token in scanner.tokens where token.category == .han {
                    key.append(HanFolding.shared(token.key))
                    length += 1
                    if length == 2 { start = key.value }
                }
                // 5G基站 is not found by its characters alone.
                guard length > 0, scanner.tokens.allSatisfy({ $0.category == .han || $0.category == .symbol })
                else { continue }
                index.append(headword: key.value, start: start, length: length)
                translations.append(isTargetHan ? term.source : term.target)
            }
            headwords = index
            isComplete = translations.count == list.terms.count
            self.translations = translations
        }
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value >= 0x3007 && ($0.value < 0xA000 || $0.value >= 0xF900) }
    }

    /// The content words of the translations of a headword, stems of the other language.
    func forEachWord(_ headword: UInt64, _ reader: inout MeaningReader, _ body: (GlossWord) -> Void) {
        if let dictionary {
            dictionary.forEachWord(headword, &reader, body)
        } else {
            headwords.forEachEntry(headword) { entry in
                TermWords.forEachWord(translations[entry], reader.forms, body)
            }
        }
    }
}
