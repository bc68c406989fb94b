/// The tokens of one side and the sentences of the other side that each of their types matches.
struct TokenSideMatches: Sendable {
    let rows: TokenRows
    /// Where each type's matches begin: `[types + 1]`.
    private var matchStarts: [Int32] = [0]
    /// Sentences of the other side, rising within a type.
    private var sentences: [Int32] = []
    /// How well they match; beside `sentences`.
    private var strengths: [Float] = []

    init(rows: TokenRows, other: TokenRows, matches: TypeMatches) {
        self.rows = rows
        // For the type at hand how well each sentence matches, and which sentences have been touched.
        var best = [Float](repeating: -1, count: other.sentenceCount)
        var touched: [Int32] = []
        matchStarts.reserveCapacity(rows.typeCount + 1)
        for type in 0..<rows.typeCount {
            let found = matches.matches(of: type)
            if found.count == 1, matches[found.lowerBound].type < other.typeCount {
                let places = other.sentences(of: matches[found.lowerBound].type)
                sentences += places
                strengths += repeatElement(matches[found.lowerBound].strength, count: places.count)
            } else {
                for match in found where matches[match].type < other.typeCount {
                    for sentence in other.sentences(of: matches[match].type) {
                        if best[Int(sentence)] < 0 { touched.append(sentence) }
                        best[Int(sentence)] = max(best[Int(sentence)], matches[match].strength)
                    }
                }
                touched.sort()
                for sentence in touched {
                    sentences.append(sentence)
                    strengths.append(best[Int(sentence)])
                    best[Int(sentence)] = -1
                }
                touched.removeAll(keepingCapacity: true)
            }
            matchStarts.append(Int32(sentences.count))
        }
    }

    /// All of a type's matches.
    @inline(__always)
    func matches(of type: Int) -> Range<Int> { Int(matchStarts[type])..<Int(matchStarts[type + 1]) }

    /// Those of a type's matches that lie in a range of the other side's sentences.
    @inline(__always)
    func matches(of type: Int, in range: Range<Int>) -> Range<Int> {
        let all = matches(of: type)
        var low = all.lowerBound
        var high = all.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(sentences[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.upperBound, Int(sentences[end]) < range.upperBound { end += 1 }
        return low..<end
    }

    @inline(__always)
    subscript(match: Int) -> (sentence: Int32, strength: Float) { (sentences[match], strengths[match]) }

    /// Calls `body` for each token of a sentence and each sentence of the other side, inside a range, that meets it.
    @inline(__always)
    func forEachMatch(
        of sentence: Int, in range: Range<Int>, _ body: (_ weight: Float, _ other: Int, _ strength: Float) -> Void
    ) {
        for token in rows.tokens(of: sentence) {
            for match in matches(of: Int(rows.types[token]), in: range) {
                body(rows.weights[token], Int(sentences[match]), strengths[match])
            }
        }
    }
}
