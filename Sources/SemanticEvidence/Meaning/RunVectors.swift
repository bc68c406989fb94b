import SentenceAlignment
import SentenceEncoding

/// The vectors of those runs of sentences of a document that candidate beads need.
struct RunVectors: Sendable {
    /// The number of sentences.
    let count: Int
    let vectors: EmbeddingMatrix
    /// For each sentence and number of sentences the row of the run, -1 where it was not asked for:
    /// `[sentences * longestSide]`.
    private let rows: [Int32]

    /// - Parameters:
    ///   - runs: rising; `vectors` has a row for each.
    init(count: Int, runs: [SentenceRun], vectors: EmbeddingMatrix) {
        self.count = count
        self.vectors = vectors
        var rows = [Int32](repeating: -1, count: count * BeadInventory.longestSide)
        for (row, run) in runs.enumerated() {
            rows[run.first * BeadInventory.longestSide + run.count - 1] = Int32(row)
        }
        self.rows = rows
    }

    /// The row of a run that was asked for.
    @inline(__always)
    func row(_ start: Int, _ sentences: Int) -> Int { Int(rows[start * BeadInventory.longestSide + sentences - 1]) }

    /// The cosine of two single sentences.
    @inline(__always)
    func single(_ sentence: Int, _ other: RunVectors, _ otherSentence: Int) -> Float {
        vectors.dot(row(sentence, 1), other.vectors, other.row(otherSentence, 1))
    }

    /// How far from a bead single sentences are compared with it.
    static let reach = 4

    /// All runs that beads need: the sides themselves, the sides without an edge sentence, and every single sentence from
    /// shortly before the first of them to shortly after the last.
    static func runs(count: Int, sides: [(start: Int, end: Int)]) -> [SentenceRun] {
        let longest = BeadInventory.longestSide
        var needed = [Bool](repeating: false, count: count * longest)
        let first = (sides.lazy.map(\.start).min() ?? 0) - reach
        let end = (sides.lazy.map(\.end).max() ?? 0) + reach
        for sentence in max(0, first)..<max(0, min(count, end)) { needed[sentence * longest] = true }
        for side in sides where side.end > side.start {
            let length = side.end - side.start
            needed[side.start * longest + length - 1] = true
            if length > 1 {
                needed[side.start * longest + length - 2] = true
                needed[(side.start + 1) * longest + length - 2] = true
            }
        }
        return needed.indices.filter { needed[$0] }.map {
            SentenceRun(first: $0 / longest, count: $0 % longest + 1)
        }
    }
}
