package import BilingualLexicon
import SentenceAlignment

extension TokenMatches {
    /// Words, with the translations that lexica know.
    package init(_ words: PairedWords) {
        self.init(
            source: Self.rows(words.source), target: Self.rows(words.target), forward: Self.matches(words.source),
            backward: Self.matches(words.target))
    }

    /// The same words with other translations.
    func translated(by words: PairedWords) -> TokenMatches {
        TokenMatches(
            source: source.rows, target: target.rows, forward: Self.matches(words.source),
            backward: Self.matches(words.target))
    }

    private static func rows(_ table: WordTable) -> TokenRows {
        TokenRows(sentences: table.sentenceCount) { sentence, append in
            for word in table[sentence] { append(word, table.weights[Int(word)]) }
        }
    }

    private static func matches(_ table: WordTable) -> TypeMatches {
        TypeMatches(starts: table.translationOffsets, types: table.translations, strengths: table.strengths)
    }
}
