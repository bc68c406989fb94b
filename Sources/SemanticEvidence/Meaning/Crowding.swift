import SentenceAlignment
import SentenceEncoding

/// For each sentence of one side the mean of its four best cosines around the place where its candidates are: some
/// sentences are close to everything (cross-domain similarity local scaling: Conneau et al. 2018).
struct Crowding: Sendable {
    /// The first sentence that a candidate has.
    private let first: Int
    /// From the first on; 0 for those in no candidate.
    private let values: [Float]

    /// Sentences of the other side, to each side of the expected place, among which the best cosines are looked for.
    private static let reach = 60

    /// - Parameters:
    ///   - vectors: of the sentences of this side.
    ///   - others: of those of the other side.
    ///   - places: the sentences of each candidate, and where it begins on the other side; of several the last counts.
    /// - Complexity: O(sentences from the first to the last candidate).
    init(
        of vectors: EmbeddingMatrix, among others: EmbeddingMatrix,
        places: some Sequence<(start: Int, end: Int, place: Int)>
    ) {
        let held = places.filter { $0.start < $0.end }
        first = held.lazy.map(\.start).min() ?? 0
        var expected = [Int?](repeating: nil, count: (held.lazy.map(\.end).max() ?? first) - first)
        for (start, end, place) in held {
            for sentence in start..<end { expected[sentence - first] = place }
        }
        values = expected.enumerated().map { [first] sentence, place in
            place.map { Self.meanOfBest(first + sentence, vectors, others, around: $0) } ?? 0
        }
    }

    /// The mean over the sentences of a candidate's side.
    @inline(__always)
    func mean(_ start: Int, _ end: Int) -> Float {
        values[start - first..<end - first].reduce(0, +) / Float(end - start)
    }

    private static func meanOfBest(
        _ sentence: Int, _ vectors: EmbeddingMatrix, _ others: EmbeddingMatrix, around place: Int
    ) -> Float {
        var best: (Float, Float, Float, Float) = (-1, -1, -1, -1)
        let first = max(0, place - reach)
        let end = min(others.count, place + reach + 1)
        guard first < end else { return 0 }
        for other in first..<end {
            let cosine = vectors.dot(sentence, others, other)
            if cosine > best.0 {
                best = (cosine, best.0, best.1, best.2)
            } else if cosine > best.1 {
                best = (best.0, cosine, best.1, best.2)
            } else if cosine > best.2 {
                best = (best.0, best.1, cosine, best.2)
            } else if cosine > best.3 {
                best.3 = cosine
            }
        }
        let found = [best.0, best.1, best.2, best.3].filter { $0 > -1 }
        return found.reduce(0, +) / Float(max(1, found.count))
    }
}
