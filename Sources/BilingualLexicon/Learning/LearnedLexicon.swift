package import FileAccess

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

    init(entries: [Entry]) { self.entries = entries }

    /// The translations of words that both stand in a pair of documents: all that `PairedWords.adding` uses of them.
    ///
    /// - Complexity: O(entries + words).
    package func relevant(to lesson: LexiconLesson) -> LearnedLexicon {
        guard count > 0 else { return self }
        var sources = KeyTable<Void>(minimumCapacity: lesson.sourceKeys.count)
        for key in lesson.sourceKeys { sources.insert(key, ()) }
        var targets = KeyTable<Void>(minimumCapacity: lesson.targetKeys.count)
        for key in lesson.targetKeys { targets.insert(key, ()) }
        return LearnedLexicon(entries: entries.filter { sources.contains($0.source) && targets.contains($0.target) })
    }

    /// The same with strengths in so many steps from 0 to 1: what one document more or less teaches moves few of them.
    package func inSteps(_ steps: Int) -> LearnedLexicon {
        let steps = Float(steps)
        return LearnedLexicon(
            entries: entries.map {
                Entry(source: $0.source, target: $0.target, strength: ($0.strength * steps).rounded() / steps)
            })
    }

    /// Writes the translations.
    package func write(to writer: inout BinaryWriter) {
        writer.list(entries) { entry, writer in
            writer.number(entry.source)
            writer.number(entry.target)
            writer.decimal(entry.strength)
        }
    }
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
