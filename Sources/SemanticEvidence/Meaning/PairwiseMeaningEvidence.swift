import Glibc
import SentenceAlignment
import SentenceEncoding

/// Similarity of meaning in constant time a bead, for the first passes: the vector of a run of sentences is taken for
/// the sum of its sentences' vectors, so that the cosine of two runs follows from cosines of single sentences.
struct PairwiseMeaningEvidence: BeadEvidence {
    private let pairs: BandMatrix
    /// Squared lengths of the sums of runs: `[sentence * longestSide + count - 1]`.
    private let sourceNorms: [Float]
    private let targetNorms: [Float]
    private let sourceCount: Int
    private let targetCount: Int

    /// How close two sides are.
    struct Values: FeatureValues {
        /// The cosine.
        var similarity: Float = 0
        /// The same, more for more sentences.
        var surplus: Float = 0
        /// Of a null bead: the best cosine with the sentences around its place.
        var skipped: Float = 0
    }

    static let features = FeatureSet<Values>(.meaning, initial: [(\.similarity, 8)])

    var features: FeatureSet<Values> { Self.features }

    init(source: EmbeddingMatrix, target: EmbeddingMatrix, band: Band) {
        pairs = BandMatrix(band: band) { cells in
            for sentence in 0..<source.count {
                for other in cells.targets(of: sentence) {
                    cells.add(source.dot(sentence, target, other), source: sentence, target: other)
                }
            }
        }
        sourceNorms = Self.norms(source)
        targetNorms = Self.norms(target)
        sourceCount = source.count
        targetCount = target.count
    }

    func values(of bead: BeadSpan) -> Values {
        var values = Values()
        if bead.isNull {
            values.skipped = best(near: bead)
            return values
        }
        let longest = BeadInventory.longestSide
        let norms =
            sourceNorms[bead.sourceStart * longest + bead.sourceCount - 1]
            * targetNorms[bead.targetStart * longest + bead.targetCount - 1]
        let cosine = pairs.sum(bead) / max(norms, 1e-6).squareRoot()
        values.similarity = cosine
        values.surplus = cosine * Float(bead.sourceCount + bead.targetCount) / 4
        return values
    }

    /// The best cosine that a skipped sentence has with the four sentences around its position.
    private func best(near bead: BeadSpan) -> Float {
        var best: Float = 0
        if bead.targetStart == bead.targetEnd {
            for column in max(0, bead.targetStart - 2)..<min(targetCount, bead.targetStart + 2) {
                best = max(best, pairs.sum(bead.sourceStart, column, column + 1))
            }
        } else {
            for row in max(0, bead.sourceStart - 2)..<min(sourceCount, bead.sourceStart + 2) {
                best = max(best, pairs.sum(row, bead.targetStart, bead.targetEnd))
            }
        }
        return best
    }

    private static func norms(_ vectors: EmbeddingMatrix) -> [Float] {
        let longest = BeadInventory.longestSide
        var norms = [Float](repeating: 1, count: vectors.count * longest)
        for sentence in 0..<vectors.count {
            var norm: Float = 1
            for more in 1..<longest where sentence + more < vectors.count {
                // Adding sentence s + m adds its own squared length and twice its products with those before.
                var products: Float = 0
                for other in 0..<more { products += vectors.dot(sentence + other, vectors, sentence + more) }
                norm += 1 + 2 * products
                norms[sentence * longest + more] = max(norm, 0.05)
            }
        }
        return norms
    }
}
