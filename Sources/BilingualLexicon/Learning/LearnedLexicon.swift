/// Word translations learned from aligned texts, with how sure they are: adds to what dictionaries say.
///
/// Words are known by their keys, so what one document teaches serves the next.
package struct LearnedLexicon: Sendable {
    struct Entry: Hashable, Sendable {
        var source: UInt64
        var target: UInt64
        /// Below 1: what is learned never weighs as much as what a dictionary says.
        var strength: Float
    }

    let entries: [Entry]

    package var count: Int { entries.count }
    package static let empty = LearnedLexicon(entries: [])
}

extension PairedWords {
    /// The same words with learned translations beside those that are known. The tables must be of the languages that the
    /// lexicon was learned from, in the same order.
    package func adding(_ learned: LearnedLexicon) -> PairedWords {
        guard learned.count > 0 else { return self }
        let sources = source.numbersByKey()
        let targets = target.numbersByKey()
        var pairs = source.pairs()
        for entry in learned.entries {
            guard let first = sources[entry.source], let second = targets[entry.target] else { continue }
            pairs.append(WordPair(source: first, target: second, strength: entry.strength))
        }
        var words = (source, target)
        words.0.setTranslations(pairs)
        words.1.setTranslations(pairs.map(\.swapped))
        return PairedWords(source: words.0, target: words.1)
    }
}

extension WordTable {
    func numbersByKey() -> KeyTable<Int32> {
        var numbers = KeyTable<Int32>(minimumCapacity: keys.count)
        for (number, key) in keys.enumerated() { numbers.insert(key, Int32(number)) }
        return numbers
    }

    /// The translations as pairs.
    func pairs() -> [WordPair] {
        var pairs: [WordPair] = []
        pairs.reserveCapacity(translations.count)
        for word in 0..<wordCount {
            for index in Int(translationOffsets[word])..<Int(translationOffsets[word + 1]) {
                pairs.append(
                    WordPair(source: Int32(word), target: translations[index], strength: strengths[index]))
            }
        }
        return pairs
    }
}
