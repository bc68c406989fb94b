import Glibc
import SentenceAlignment
import SentenceEncoding

/// What the encoder's vectors of whole runs of sentences say of a bead.
struct MeaningEvidence: BeadEvidence {
    private let source: RunVectors
    private let target: RunVectors
    /// For each sentence the mean of its four best cosines with sentences of the other side.
    private let sourceCrowding: [Float]
    private let targetCrowding: [Float]
    private let lengths: (source: [Double], target: [Double])

    let featureNames = [
        "meaning.cosine", "meaning.cosineAboveTwoTenths", "meaning.cosineAboveFourTenths",
        "meaning.cosineAboveSixTenths", "meaning.balanced", "meaning.perSentence", "meaning.perLength",
        "meaning.margin", "meaning.crowding", "meaning.first", "meaning.last", "meaning.edgeGain",
        "meaning.edgeCosine", "meaning.skipped",
    ]

    init(
        source: RunVectors, target: RunVectors, crowding: (source: [Float], target: [Float]), pair: DocumentPair,
        ratio: Double
    ) {
        self.source = source
        self.target = target
        sourceCrowding = crowding.source
        targetCrowding = crowding.target
        lengths = (pair.source.byteSums, pair.target.byteSums.map { $0 * ratio })
    }

    func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        if bead.isNull {
            for _ in 0..<(featureNames.count - 1) { features.append(0) }
            features.append(skipped(bead))
            return
        }
        let x = lengths.source[bead.sourceEnd] - lengths.source[bead.sourceStart]
        let y = lengths.target[bead.targetEnd] - lengths.target[bead.targetStart]
        let balance = Float(log2(1 + max(1, min(x, y)) / max(1, max(x, y))))
        let a = source.row(bead.sourceStart, bead.sourceCount)
        let b = target.row(bead.targetStart, bead.targetCount)
        let cosine = source.vectors.dot(a, target.vectors, b)
        features.append(cosine)
        // A straight line does not fit: from .2 to .4 a cosine says much, from .7 to .9 little.
        features.append(max(0, cosine - 0.2))
        features.append(max(0, cosine - 0.4))
        features.append(max(0, cosine - 0.6))
        features.append(cosine * balance)
        features.append(cosine * Float(bead.sourceCount + bead.targetCount) / 2)
        features.append(cosine * Float(log(1 + x + y)) / 5)
        features.append(-margin(bead, a, b))
        features.append(cosine - crowding(bead))
        features.append(source.single(bead.sourceStart, target, bead.targetStart))
        features.append(source.single(bead.sourceEnd - 1, target, bead.targetEnd - 1))
        let edges = edges(bead, a, b, cosine)
        features.append(edges.gain)
        features.append(edges.cosine)
        features.append(0)
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

    /// Some sentences are close to everything (cross-domain similarity local scaling: Conneau et al. 2018).
    private func crowding(_ bead: BeadSpan) -> Float {
        let left = sourceCrowding[bead.sourceStart..<bead.sourceEnd].reduce(0, +) / Float(bead.sourceCount)
        let right = targetCrowding[bead.targetStart..<bead.targetEnd].reduce(0, +) / Float(bead.targetCount)
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
