import SentenceAlignment
import SentenceEncoding

/// The vectors of those runs of sentences of a document that candidate beads need.
struct RunVectors: Sendable {
    /// The number of sentences.
    let count: Int
    let vectors: EmbeddingMatrix
    /// The first sentence that a run begins at.
    private let first: Int
    /// For each sentence from the first and number of sentences the row of the run, -1 where it was not asked for:
    /// `[sentences * longestSide]`.
    private let rows: [Int32]

    /// - Parameters:
    ///   - runs: rising; `vectors` has a row for each.
    init(count: Int, runs: [SentenceRun], vectors: EmbeddingMatrix) {
        self.count = count
        self.vectors = vectors
        first = runs.first?.first ?? 0
        let end = (runs.last?.first ?? -1) + 1
        var rows = [Int32](repeating: -1, count: (end - first) * BeadInventory.longestSide)
        for (row, run) in runs.enumerated() {
            rows[(run.first - first) * BeadInventory.longestSide + run.count - 1] = Int32(row)
        }
        self.rows = rows
    }

    /// The row of a run that was asked for.
    @inline(__always)
    func row(_ start: Int, _ sentences: Int) -> Int {
        Int(rows[(start - first) * BeadInventory.longestSide + sentences - 1])
    }

    /// The cosine of two single sentences.
    @inline(__always)
    func single(_ sentence: Int, _ other: RunVectors, _ otherSentence: Int) -> Float {
        vectors.dot(row(sentence, 1), other.vectors, other.row(otherSentence, 1))
    }

    /// How far from a bead single sentences are compared with it.
    static let reach = 4

    /// All runs that beads need: the sides themselves, the sides without an edge sentence, and every single sentence from
    /// shortly before each of them to shortly after it. What lies between beads that are far from each other is none.
    static func runs(count: Int, sides: [(start: Int, end: Int)]) -> [SentenceRun] {
        let longest = BeadInventory.longestSide
        let first = max(0, (sides.lazy.map(\.start).min() ?? 0) - reach)
        let end = max(first, min(count, (sides.lazy.map(\.end).max() ?? 0) + reach))
        var needed = [Bool](repeating: false, count: (end - first) * longest)
        for side in sides {
            for sentence in max(0, side.start - reach)..<min(count, side.end + reach) {
                needed[(sentence - first) * longest] = true
            }
            guard side.end > side.start else { continue }
            let length = side.end - side.start
            let start = (side.start - first) * longest
            needed[start + length - 1] = true
            if length > 1 {
                needed[start + length - 2] = true
                needed[start + longest + length - 2] = true
            }
        }
        return needed.indices.filter { needed[$0] }.map {
            SentenceRun(first: first + $0 / longest, count: $0 % longest + 1)
        }
    }
}
