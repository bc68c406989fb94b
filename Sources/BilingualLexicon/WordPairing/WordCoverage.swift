package import BitextModel

/// How much of the words of two texts translate each other by dictionaries, glossaries and likeness.
package struct WordCoverage: Hashable, Sendable {
    /// The words of one text.
    package struct Side: Hashable, Sendable {
        /// What all words weigh: one each, single Han characters less.
        package var weight: Float = 0
        /// The share of it that has a translation in the other text, by how sure that is; 0 to 1.
        package var share: Float = 0
        /// What the longest stretch of words without translation weighs, as a share of all.
        package var gap: Float = 0
    }

    /// The source's words.
    package let source: Side
    /// The target's words.
    package let target: Side

    /// A single Han character has too many meanings to be lacked.
    private static let weightOfCharacter: Float = 0.3
    private static let bytesOfCharacter: Int32 = 3
    /// What stands between a share of few words and 1.
    private static let prior: Float = 1

    /// - Complexity: O(bytes), and the entries of the words.
    package init(
        source: String, sourceLanguage: Language, target: String, targetLanguage: Language, lexica: [Lexicon]
    ) {
        let (first, second, pairs) = PairedWords.read([source], sourceLanguage, [target], targetLanguage, lexica)
        var met = [
            [Float](repeating: 0, count: first.places.count), [Float](repeating: 0, count: second.places.count),
        ]
        for pair in pairs {
            met[0][Int(pair.source)] = max(met[0][Int(pair.source)], pair.strength)
            met[1][Int(pair.target)] = max(met[1][Int(pair.target)], pair.strength)
        }
        self.source = Self.side(first, met[0])
        self.target = Self.side(second, met[1])
    }

    private static func side(_ reader: WordReader, _ met: [Float]) -> Side {
        var side = Side()
        var found: Float = 0
        var run: Float = 0
        var longest: Float = 0
        for word in reader.rows.joined() {
            let place = reader.places[Int(word)]
            let isCharacter = reader.kinds[Int(word)] == .han && place.end - place.start <= bytesOfCharacter
            let weight = isCharacter ? weightOfCharacter : 1
            side.weight += weight
            found += weight * met[Int(word)]
            run = met[Int(word)] > 0 ? 0 : run + weight
            longest = max(longest, run)
        }
        side.share = found / (side.weight + prior)
        side.gap = longest / (side.weight + prior)
        return side
    }
}
