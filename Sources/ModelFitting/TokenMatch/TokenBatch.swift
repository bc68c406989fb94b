/// The tokens of some consecutive pairs, as coordinates of a `FeatureBasis`.
struct TokenBatch: Sendable {
    /// One language's sentences.
    struct Side: Sendable {
        /// Where each sentence's tokens begin: `[sentences + 1]`.
        var starts: [Int] = [0]
        /// A row a token.
        var coordinates: [Float] = []

        var tokenCount: Int { starts[starts.count - 1] }

        mutating func append(_ rows: [Float], count: Int) {
            coordinates += rows
            starts.append(tokenCount + count)
        }
    }

    var one = Side()
    var other = Side()
    /// Groups of equal sentences: candidates that equal the right one, on either side, are not counted as wrong.
    var oneTexts: [Int] = []
    var otherTexts: [Int] = []

    var pairCount: Int { oneTexts.count }

    /// Whether candidate `candidate` is neither pair `pair`'s own nor equal to it.
    func isWrong(_ candidate: Int, for pair: Int) -> Bool {
        oneTexts[candidate] != oneTexts[pair] && otherTexts[candidate] != otherTexts[pair]
    }
}
