/// Weighted tokens of two documents and which of them match: anchors, words with a dictionary, or anything a user has.
///
/// Tokens are of *types*; a type on one side matches sentences, not tokens, of the other side, which is all that beads
/// ask for. Flat arrays throughout: sentence -> tokens, type -> sorted sentence numbers.
public struct TokenMatches: Sendable {
    public struct Side: Sendable {
        /// Where each sentence's tokens begin: `[sentences + 1]`.
        var tokenStart: [Int32] = [0]
        var types: [Int32] = []
        var weights: [Float] = []
        /// Sums of the sentences' token weights: `[sentences + 1]`.
        var weightSums: [Double] = [0]
        /// Where each type's matches begin in `matches`: `[types + 1]`.
        var matchStart: [Int32] = [0]
        /// Sentences of the other side, rising within a type.
        var matches: [Int32] = []

        /// The total weight of a run of sentences.
        @inline(__always)
        func weight(_ start: Int, _ end: Int) -> Float { Float(weightSums[end] - weightSums[start]) }

        /// Whether a type matches any of the other side's sentences in a range.
        @inline(__always)
        func hasMatch(type: Int32, from start: Int, to end: Int) -> Bool {
            var low = Int(matchStart[Int(type)])
            let limit = Int(matchStart[Int(type) + 1])
            var high = limit
            while low < high {
                let middle = (low + high) / 2
                if Int(matches[middle]) < start { low = middle + 1 } else { high = middle }
            }
            return low < limit && Int(matches[low]) < end
        }
    }

    public internal(set) var source = Side()
    public internal(set) var target = Side()

    /// - Parameters:
    ///   - source, target: for each sentence its tokens, each a type and a weight (0 or more).
    ///   - translations: for each source type the target types it matches.
    public init(
        source sourceTokens: [[(type: Int, weight: Float)]], target targetTokens: [[(type: Int, weight: Float)]],
        translations: [[Int]]
    ) {
        let targetTypes = 1 + (targetTokens.lazy.flatMap { $0 }.map(\.type).max() ?? -1)
        var reverse = [[Int]](repeating: [], count: targetTypes)
        for (type, matched) in translations.enumerated() { for other in matched where other < targetTypes { reverse[other].append(type) } }
        source = Self.side(sourceTokens, other: targetTokens, translations: translations)
        target = Self.side(targetTokens, other: sourceTokens, translations: reverse)
    }

    private static func side(
        _ tokens: [[(type: Int, weight: Float)]], other: [[(type: Int, weight: Float)]], translations: [[Int]]
    ) -> Side {
        var side = Side()
        for sentence in tokens {
            var sum = 0.0
            for token in sentence {
                side.types.append(Int32(token.type))
                side.weights.append(token.weight)
                sum += Double(token.weight)
            }
            side.tokenStart.append(Int32(side.types.count))
            side.weightSums.append(side.weightSums[side.weightSums.count - 1] + sum)
        }
        var sentencesOfType: [[Int32]] = []
        for (sentence, tokens) in other.enumerated() {
            for token in tokens {
                while sentencesOfType.count <= token.type { sentencesOfType.append([]) }
                if sentencesOfType[token.type].last != Int32(sentence) { sentencesOfType[token.type].append(Int32(sentence)) }
            }
        }
        let types = max(translations.count, 1 + (side.types.max().map(Int.init) ?? -1))
        for type in 0..<types {
            if type < translations.count {
                let lists = translations[type].filter { $0 < sentencesOfType.count }
                if lists.count == 1 {
                    side.matches.append(contentsOf: sentencesOfType[lists[0]])
                } else if lists.count > 1 {
                    let merged = lists.flatMap { sentencesOfType[$0] }.sorted()
                    var last: Int32 = -1
                    for sentence in merged where sentence != last {
                        side.matches.append(sentence)
                        last = sentence
                    }
                }
            }
            side.matchStart.append(Int32(side.matches.count))
        }
        return side
    }
}
