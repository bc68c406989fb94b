import BitextModel

/// A lexicon as it is asked about Han words: its headwords, and the words of their translations.
struct HanLexicon {
    let headwords: HeadwordIndex
    private let lexicon: Lexicon
    /// For a glossary: the other side of each entry.
    private var translations: [String] = []
    private let folding = HanFolding.shared

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        switch lexicon.content {
        case .dictionary(let dictionary): headwords = dictionary.headwords
        case .terms(let list):
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
            self.translations = translations
        }
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value >= 0x3007 && ($0.value < 0xA000 || $0.value >= 0xF900) }
    }

    /// The content words of the translations of a headword, stems of the other language.
    func forEachWord(_ headword: UInt64, _ forms: WordForms, _ body: (GlossWord) -> Void) {
        switch lexicon.content {
        case .dictionary(let dictionary): dictionary.forEachWord(headword, forms, body)
        case .terms:
            headwords.forEachEntry(headword) { entry in
                TermWords.forEachWord(translations[entry], forms, body)
            }
        }
    }
}
