package import BitextModel

/// The words of two sentences that translate each other by dictionaries and glossaries, where they stand.
package struct TermPlaces: Hashable, Sendable {
    /// UTF-8 offsets in the source, rising.
    package let source: [Range<Int>]
    /// UTF-8 offsets in the target, rising.
    package let target: [Range<Int>]

    /// A translation that is less sure is one of many readings of a word.
    private static let leastStrength: Float = 0.5
    /// A single Han character has too many meanings: three bytes are one.
    private static let leastHanBytes = 6

    /// Looks for a word of each side once, where it stands first.
    ///
    /// - Complexity: O(bytes), and the entries of the words.
    package init(
        source: String, sourceLanguage: Language, target: String, targetLanguage: Language, lexica: [Lexicon]
    ) {
        let (first, second, pairs) = PairedWords.read([source], sourceLanguage, [target], targetLanguage, lexica)
        var found: (source: Set<Int32>, target: Set<Int32>) = ([], [])
        for pair in pairs where pair.strength >= Self.leastStrength {
            guard Self.isLong(pair.source, first), Self.isLong(pair.target, second) else { continue }
            found.source.insert(pair.source)
            found.target.insert(pair.target)
        }
        self.source = Self.ranges(found.source, first)
        self.target = Self.ranges(found.target, second)
    }

    private static func isLong(_ word: Int32, _ reader: WordReader) -> Bool {
        let place = reader.places[Int(word)]
        return reader.kinds[Int(word)] != .han || Int(place.end - place.start) >= leastHanBytes
    }

    private static func ranges(_ words: Set<Int32>, _ reader: WordReader) -> [Range<Int>] {
        words.map { Int(reader.places[Int($0)].start)..<Int(reader.places[Int($0)].end) }
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}
