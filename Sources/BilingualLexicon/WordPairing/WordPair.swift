/// A word of the source, one of the target that translates it, and how surely.
struct WordPair: Hashable, Sendable {
    var source: Int32
    var target: Int32
    var strength: Float

    var swapped: WordPair { WordPair(source: target, target: source, strength: strength) }
}

extension WordTable {
    /// Replaces the translations; of equal pairs the strongest counts.
    mutating func setTranslations(_ pairs: [WordPair]) {
        let sorted = pairs.sorted { left, right in
            (left.source, left.target, right.strength) < (right.source, right.target, left.strength)
        }
        translations = []
        strengths = []
        translationOffsets = [0]
        translationOffsets.reserveCapacity(wordCount + 1)
        var index = 0
        for word in 0..<Int32(wordCount) {
            var previous: Int32 = -1
            while index < sorted.count, sorted[index].source == word {
                if sorted[index].target != previous {
                    translations.append(sorted[index].target)
                    strengths.append(sorted[index].strength)
                    previous = sorted[index].target
                }
                index += 1
            }
            translationOffsets.append(Int32(translations.count))
        }
    }
}
