/// The weighted tokens of one document, sentence by sentence, and where each type stands: flat arrays both ways.
struct TokenRows: Sendable {
    /// Where each sentence's tokens begin: `[sentences + 1]`.
    private(set) var starts: [Int32] = [0]
    private(set) var types: [Int32] = []
    private(set) var weights: [Float] = []
    /// Sums of the sentences' token weights: `[sentences + 1]`.
    private var weightSums: [Double] = [0]
    /// Where each type's sentences begin in `places`: `[types + 1]`.
    private var placeStarts: [Int32] = [0]
    /// The sentences that have a type, rising within each.
    private var places: [Int32] = []

    /// - Parameter add: appends the tokens of one sentence.
    init(sentences: Int, add: (_ sentence: Int, _ append: (_ type: Int32, _ weight: Float) -> Void) -> Void) {
        for sentence in 0..<sentences {
            var sum = 0.0
            add(sentence) { type, weight in
                types.append(type)
                weights.append(weight)
                sum += Double(weight)
            }
            starts.append(Int32(types.count))
            weightSums.append(weightSums[sentence] + sum)
        }
        findPlaces()
    }

    private mutating func findPlaces() {
        placeStarts = [Int32](repeating: 0, count: Int(types.max() ?? -1) + 2)
        // Walked twice, to count and to write; a type that stands twice in a sentence counts once.
        var last = [Int32](repeating: -1, count: placeStarts.count)
        for sentence in 0..<sentenceCount {
            for token in tokens(of: sentence) where last[Int(types[token])] != Int32(sentence) {
                last[Int(types[token])] = Int32(sentence)
                placeStarts[Int(types[token]) + 1] += 1
            }
        }
        for type in 1..<placeStarts.count { placeStarts[type] += placeStarts[type - 1] }
        places = [Int32](repeating: 0, count: Int(placeStarts[placeStarts.count - 1]))
        var next = placeStarts
        for index in last.indices { last[index] = -1 }
        for sentence in 0..<sentenceCount {
            for token in tokens(of: sentence) where last[Int(types[token])] != Int32(sentence) {
                let type = Int(types[token])
                last[type] = Int32(sentence)
                places[Int(next[type])] = Int32(sentence)
                next[type] += 1
            }
        }
    }

    var sentenceCount: Int { starts.count - 1 }
    var typeCount: Int { placeStarts.count - 1 }

    /// The tokens of a sentence.
    @inline(__always)
    func tokens(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    /// The sentences that have a type, rising.
    @inline(__always)
    func sentences(of type: Int) -> ArraySlice<Int32> { places[Int(placeStarts[type])..<Int(placeStarts[type + 1])] }

    /// The total weight of a run of sentences.
    @inline(__always)
    func weight(_ start: Int, _ end: Int) -> Float { Float(weightSums[end] - weightSums[start]) }
}
