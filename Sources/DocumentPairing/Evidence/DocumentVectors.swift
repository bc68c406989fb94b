import BitextModel
import CKernels
import Glibc
import SentenceEncoding

/// A vector for each text that knows the order of its sentences: means of the sentences' vectors under windows that lie one
/// behind the other (Thompson and Koehn, EMNLP 2020), what the side's texts have in common taken away.
struct DocumentVectors: Sendable {
    /// Windows over a text.
    static let windows = 4
    static let width = windows * SentenceEncoder.width

    /// `count` rows of `width` numbers; the parts of each row have length 1 together.
    private(set) var elements: [Float]
    let count: Int

    /// Sentences that are encoded together.
    private static let batch = 4_000

    /// - Parameter texts: the sentences of each text.
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes).
    init(_ texts: [[String]], encoder: SentenceEncoder, progress: (Int) -> Void) async throws {
        count = texts.count
        elements = [Float](repeating: 0, count: texts.count * Self.width)
        // On how many texts a sentence stands: what many have says nothing of any.
        var counts: [UInt64: Int] = [:]
        for text in texts {
            for hash in Set(text.map { StableHash.hash($0) }) { counts[hash, default: 0] += 1 }
        }
        var start = 0
        while start < texts.count {
            var end = start
            var size = 0
            while end < texts.count, size < Self.batch {
                size += texts[end].count
                end += 1
            }
            let vectors = try await encoder.encode(texts[start..<end].flatMap { $0 })
            var row = 0
            for text in start..<end {
                let weights = texts[text].map {
                    Float($0.utf8.count).squareRoot() / Float(counts[StableHash.hash($0)] ?? 1)
                }
                add(vectors, row, weights, to: text)
                row += texts[text].count
            }
            start = end
            progress(start)
        }
        centre()
    }

    /// The cosine of a text of this side with one of another.
    func cosine(_ one: Int, _ other: DocumentVectors, _ two: Int) -> Float {
        elements.withUnsafeBufferPointer { left in
            other.elements.withUnsafeBufferPointer { right in
                ckernels_dot(left.baseAddress! + one * Self.width, right.baseAddress! + two * Self.width, Self.width)
            }
        }
    }

    /// Adds a text's sentences to its windows: each counts most for the window whose middle it is nearest.
    private mutating func add(_ vectors: EmbeddingMatrix, _ start: Int, _ weights: [Float], to text: Int) {
        let total = weights.reduce(0, +)
        guard total > 0 else { return }
        var before: Float = 0
        for (index, weight) in weights.enumerated() {
            let place = (before + weight / 2) / total
            before += weight
            let vector = vectors[start + index]
            for window in 0..<Self.windows {
                let middle = (Float(window) + 0.5) / Float(Self.windows)
                let share = max(0.1, 1 - abs(place - middle) * Float(Self.windows) * 0.7) * weight
                let row = text * Self.width + window * SentenceEncoder.width
                for (column, value) in vector.enumerated() { elements[row + column] += share * value }
            }
        }
        normalise(text)
    }

    /// Gives each window of a text the length that makes the whole 1.
    private mutating func normalise(_ text: Int) {
        for window in 0..<Self.windows {
            let start = text * Self.width + window * SentenceEncoder.width
            var sum: Float = 0
            for place in start..<start + SentenceEncoder.width { sum += elements[place] * elements[place] }
            guard sum > 0 else { continue }
            let scale = 1 / (sum * Float(Self.windows)).squareRoot()
            for place in start..<start + SentenceEncoder.width { elements[place] *= scale }
        }
    }

    /// Takes the mean of all texts away: what is common to a side is its language and its office, not its news.
    private mutating func centre() {
        guard count >= 8 else { return }
        var mean = [Float](repeating: 0, count: Self.width)
        for text in 0..<count {
            for column in 0..<Self.width { mean[column] += elements[text * Self.width + column] }
        }
        for text in 0..<count {
            for column in 0..<Self.width { elements[text * Self.width + column] -= mean[column] / Float(count) }
            normalise(text)
        }
    }
}
