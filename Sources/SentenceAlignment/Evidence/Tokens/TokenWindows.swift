/// For each sentence of both sides the sentences of the other side that its tokens are compared with: those of its
/// candidate beads, and their neighbours.
package struct TokenWindows: Sendable {
    package private(set) var source: [Range<Int>]
    package private(set) var target: [Range<Int>]

    package init(candidates: [BeadSpan], sourceCount: Int, targetCount: Int) {
        var sourceLow = [Int](repeating: .max, count: sourceCount)
        var sourceHigh = [Int](repeating: 0, count: sourceCount)
        var targetLow = [Int](repeating: .max, count: targetCount)
        var targetHigh = [Int](repeating: 0, count: targetCount)
        for bead in candidates {
            let reach = bead.isNull ? TokenReach.ofNull : TokenReach.ofBead
            for sentence in bead.sourceStart..<bead.sourceEnd {
                sourceLow[sentence] = min(sourceLow[sentence], max(0, bead.targetStart - reach))
                sourceHigh[sentence] = max(sourceHigh[sentence], min(targetCount, bead.targetEnd + reach))
            }
            for sentence in bead.targetStart..<bead.targetEnd {
                targetLow[sentence] = min(targetLow[sentence], max(0, bead.sourceStart - reach))
                targetHigh[sentence] = max(targetHigh[sentence], min(sourceCount, bead.sourceEnd + reach))
            }
        }
        source = sourceLow.indices.map { sourceLow[$0] < sourceHigh[$0] ? sourceLow[$0]..<sourceHigh[$0] : 0..<0 }
        target = targetLow.indices.map { targetLow[$0] < targetHigh[$0] ? targetLow[$0]..<targetHigh[$0] : 0..<0 }
    }

    /// For each source sentence the target sentences it is compared with on behalf of either side.
    package var pairs: [Range<Int>] {
        var low = source.map { $0.isEmpty ? Int.max : $0.lowerBound }
        var high = source.map(\.upperBound)
        for (sentence, window) in target.enumerated() {
            for other in window {
                low[other] = min(low[other], sentence)
                high[other] = max(high[other], sentence + 1)
            }
        }
        return low.indices.map { low[$0] < high[$0] ? low[$0]..<high[$0] : 0..<0 }
    }
}
