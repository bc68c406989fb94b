import BilingualLexicon

extension TokenMatches {
    /// Words, with the translations that lexica know.
    public init(_ words: PairedWords) {
        func tokens(_ table: WordTable) -> [[Token]] {
            (0..<table.sentenceCount).map { sentence in
                table[sentence].map { Token(type: Int($0), weight: table.weights[Int($0)]) }
            }
        }
        let source = words.source
        self.init(
            source: tokens(source), target: tokens(words.target),
            translations: (0..<source.wordCount).map { word in
                (Int(source.translationOffsets[word])..<Int(source.translationOffsets[word + 1])).map {
                    Match(type: Int(source.translations[$0]), strength: source.strengths[$0])
                }
            })
    }
}
