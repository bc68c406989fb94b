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
        // Distributed by source word first: few pairs are left to be sorted for each.
        var starts = [Int](repeating: 0, count: wordCount + 1)
        for pair in pairs { starts[Int(pair.source) + 1] += 1 }
        for word in 0..<wordCount { starts[word + 1] += starts[word] }
        var next = starts
        var sorted = pairs
        for pair in pairs {
            sorted[next[Int(pair.source)]] = pair
            next[Int(pair.source)] += 1
        }
        for word in 0..<wordCount where starts[word + 1] - starts[word] > 1 {
            sorted[starts[word]..<starts[word + 1]].sort { left, right in
                left.target < right.target || left.target == right.target && left.strength > right.strength
            }
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
