import Glibc
import SentenceAlignment
import SentenceEncoding

/// What the encoder's vectors of whole runs of sentences say of a bead.
struct MeaningEvidence: BeadEvidence {
    private let source: RunVectors
    private let target: RunVectors
    private let crowding: (source: Crowding, target: Crowding)
    /// Sums of the sentences' bytes, and what a byte of the target counts.
    private let byteSums: (source: [Double], target: [Double])
    private let ratio: Double

    /// Cosines of a bead's sides, of their edges and with their neighbours.
    struct Values: FeatureValues {
        /// Of both sides.
        var cosine: Float = 0
        // A straight line does not fit: from .2 to .4 a cosine says much, from .7 to .9 little.
        var cosineAboveTwoTenths: Float = 0
        var cosineAboveFourTenths: Float = 0
        var cosineAboveSixTenths: Float = 0
        /// The cosine, more for sides of like lengths.
        var balanced: Float = 0
        /// The cosine, more for more sentences.
        var perSentence: Float = 0
        /// The cosine, more for longer sides.
        var perLength: Float = 0
        /// Less the mean cosine of each side with the other side's neighbours.
        var margin: Float = 0
        /// The cosine, less what these sentences have with everything.
        var crowding: Float = 0
        /// Of the first sentences.
        var first: Float = 0
        /// Of the last sentences.
        var last: Float = 0
        /// See `edges`.
        var edgeGain: Float = 0
        var edgeCosine: Float = 0
        /// Of a null bead: the best cosine with the sentences around its place.
        var skipped: Float = 0
    }

    static let features = FeatureSet<Values>(.meaning)

    var features: FeatureSet<Values> { Self.features }

    init(
        source: RunVectors, target: RunVectors, crowding: (source: Crowding, target: Crowding), pair: DocumentPair,
        ratio: Double
    ) {
        self.source = source
        self.target = target
        self.crowding = crowding
        self.ratio = ratio
        byteSums = (pair.source.byteSums, pair.target.byteSums)
    }

    func values(of bead: BeadSpan) -> Values {
        var values = Values()
        if bead.isNull {
            values.skipped = skipped(bead)
            return values
        }
        let x = byteSums.source[bead.sourceEnd] - byteSums.source[bead.sourceStart]
        let y = byteSums.target[bead.targetEnd] * ratio - byteSums.target[bead.targetStart] * ratio
        let balance = Float(log2(1 + max(1, min(x, y)) / max(1, max(x, y))))
        let a = source.row(bead.sourceStart, bead.sourceCount)
        let b = target.row(bead.targetStart, bead.targetCount)
        let cosine = source.vectors.dot(a, target.vectors, b)
        values.cosine = cosine
        values.cosineAboveTwoTenths = max(0, cosine - 0.2)
        values.cosineAboveFourTenths = max(0, cosine - 0.4)
        values.cosineAboveSixTenths = max(0, cosine - 0.6)
        values.balanced = cosine * balance
        values.perSentence = cosine * Float(bead.sourceCount + bead.targetCount) / 2
        values.perLength = cosine * Float(log(1 + x + y)) / 5
        values.margin = -margin(bead, a, b)
        values.crowding = cosine - crowding(bead)
        values.first = source.single(bead.sourceStart, target, bead.targetStart)
        values.last = source.single(bead.sourceEnd - 1, target, bead.targetEnd - 1)
        let edges = edges(bead, a, b, cosine)
        values.edgeGain = edges.gain
        values.edgeCosine = edges.cosine
        return values
    }

    /// The mean cosine of each side with the sentences just before and after the other side.
    private func margin(_ bead: BeadSpan, _ a: Int, _ b: Int) -> Float {
        var sum: Float = 0
        var count: Float = 0
        for neighbour in [bead.targetStart - 1, bead.targetEnd] where neighbour >= 0 && neighbour < target.count {
            sum += source.vectors.dot(a, target.vectors, target.row(neighbour, 1))
            count += 1
        }
        for neighbour in [bead.sourceStart - 1, bead.sourceEnd] where neighbour >= 0 && neighbour < source.count {
            sum += target.vectors.dot(b, source.vectors, source.row(neighbour, 1))
            count += 1
        }
        return count > 0 ? sum / count : 0
    }

    private func crowding(_ bead: BeadSpan) -> Float {
        let left = crowding.source.mean(bead.sourceStart, bead.sourceEnd)
        let right = crowding.target.mean(bead.targetStart, bead.targetEnd)
        return (left + right) / 2
    }

    /// What the sentences at the edges of a longer side bring: the smallest gain in cosine over the bead without one of
    /// them, and the smallest cosine of one of them with the whole other side.
    private func edges(_ bead: BeadSpan, _ a: Int, _ b: Int, _ cosine: Float) -> (gain: Float, cosine: Float) {
        var gain: Float = 1
        var least: Float = 1
        if bead.sourceCount > 1 {
            for (rest, edge) in [(bead.sourceStart + 1, bead.sourceStart), (bead.sourceStart, bead.sourceEnd - 1)] {
                let without = source.row(rest, bead.sourceCount - 1)
                gain = min(gain, cosine - source.vectors.dot(without, target.vectors, b))
                least = min(least, source.vectors.dot(source.row(edge, 1), target.vectors, b))
            }
        }
        if bead.targetCount > 1 {
            for (rest, edge) in [(bead.targetStart + 1, bead.targetStart), (bead.targetStart, bead.targetEnd - 1)] {
                let without = target.row(rest, bead.targetCount - 1)
                gain = min(gain, cosine - target.vectors.dot(without, source.vectors, a))
                least = min(least, target.vectors.dot(target.row(edge, 1), source.vectors, a))
            }
        }
        let isLong = bead.sourceCount > 1 || bead.targetCount > 1
        return isLong ? (gain, least) : (0, 0.3)
    }

    /// The best cosine of a skipped sentence with the six sentences around its position.
    private func skipped(_ bead: BeadSpan) -> Float {
        var best: Float = 0
        if bead.targetStart == bead.targetEnd {
            for other in max(0, bead.targetStart - 3)..<min(target.count, bead.targetStart + 3) {
                best = max(best, source.single(bead.sourceStart, target, other))
            }
        } else {
            for other in max(0, bead.sourceStart - 3)..<min(source.count, bead.sourceStart + 3) {
                best = max(best, source.single(other, target, bead.targetStart))
            }
        }
        return best
    }
}
