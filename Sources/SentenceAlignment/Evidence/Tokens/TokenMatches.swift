/// Weighted tokens of two documents and which of them match: anchors, words with a dictionary, or anything a user has.
///
/// Tokens are of *types*; a type on one side matches sentences, not tokens, of the other side, which is all that beads
/// ask for. Flat arrays throughout: sentence -> tokens, type -> sorted sentence numbers.
public struct TokenMatches: Sendable {
    public struct Token: Sendable {
        public var type: Int
        /// How much it counts, 0 or more.
        public var weight: Float

        public init(type: Int, weight: Float) {
            self.type = type
            self.weight = weight
        }
    }

    /// A type of the other side that a type matches, and how surely, 0 to 1.
    public struct Match: Sendable {
        public var type: Int
        public var strength: Float

        public init(type: Int, strength: Float) {
            self.type = type
            self.strength = strength
        }
    }

    struct Side: Sendable {
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
        /// How well they match; beside `matches`.
        var strengths: [Float] = []

        var sentenceCount: Int { tokenStart.count - 1 }

        /// The total weight of a run of sentences.
        @inline(__always)
        func weight(_ start: Int, _ end: Int) -> Float { Float(weightSums[end] - weightSums[start]) }

        /// The tokens of a sentence.
        @inline(__always)
        func tokens(of sentence: Int) -> Range<Int> { Int(tokenStart[sentence])..<Int(tokenStart[sentence + 1]) }

        /// Those of a type's matches that lie in a range of the other side's sentences.
        @inline(__always)
        func matches(of type: Int, in range: Range<Int>) -> Range<Int> {
            let limit = Int(matchStart[type + 1])
            var low = Int(matchStart[type])
            var high = limit
            while low < high {
                let middle = (low + high) / 2
                if Int(matches[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
            }
            var end = low
            while end < limit, Int(matches[end]) < range.upperBound { end += 1 }
            return low..<end
        }
    }

    let source: Side
    let target: Side

    /// - Parameters:
    ///   - source, target: for each sentence its tokens.
    ///   - translations: for each source type the target types it matches.
    public init(source sourceTokens: [[Token]], target targetTokens: [[Token]], translations: [[Match]]) {
        let types = 1 + (targetTokens.lazy.joined().map(\.type).max() ?? -1)
        var reverse = [[Match]](repeating: [], count: types)
        for (type, matches) in translations.enumerated() {
            for match in matches where match.type < types {
                reverse[match.type].append(Match(type: type, strength: match.strength))
            }
        }
        source = Self.side(sourceTokens, other: targetTokens, translations: translations)
        target = Self.side(targetTokens, other: sourceTokens, translations: reverse)
    }

    private static func side(_ tokens: [[Token]], other: [[Token]], translations: [[Match]]) -> Side {
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
        let sentences = sentencesByType(other)
        let types = max(translations.count, 1 + (side.types.max().map(Int.init) ?? -1))
        // For the type at hand how well each sentence matches, and which sentences have been touched.
        var best = [Float](repeating: -1, count: other.count)
        var touched: [Int32] = []
        for type in 0..<types {
            let matches = type < translations.count ? translations[type].filter { $0.type < sentences.count } : []
            if matches.count == 1 {
                side.matches += sentences[matches[0].type]
                side.strengths += repeatElement(matches[0].strength, count: sentences[matches[0].type].count)
            } else if matches.count > 1 {
                for match in matches {
                    for sentence in sentences[match.type] {
                        if best[Int(sentence)] < 0 { touched.append(sentence) }
                        best[Int(sentence)] = max(best[Int(sentence)], match.strength)
                    }
                }
                touched.sort()
                for sentence in touched {
                    side.matches.append(sentence)
                    side.strengths.append(best[Int(sentence)])
                    best[Int(sentence)] = -1
                }
                touched.removeAll(keepingCapacity: true)
            }
            side.matchStart.append(Int32(side.matches.count))
        }
        return side
    }

    /// For each type the sentences that have it.
    private static func sentencesByType(_ tokens: [[Token]]) -> [[Int32]] {
        var sentences: [[Int32]] = []
        for (sentence, tokens) in tokens.enumerated() {
            for token in tokens {
                while sentences.count <= token.type { sentences.append([]) }
                if sentences[token.type].last != Int32(sentence) { sentences[token.type].append(Int32(sentence)) }
            }
        }
        return sentences
    }
}
