import Glibc

/// The best way to cut a box into beads.
struct BoxDecision {
    /// In order.
    private(set) var beads: [BeadSpan] = []
    /// The probability of each, given the box.
    private(set) var probabilities: [Float] = []

    /// - Parameters:
    ///   - beads: all of the box, with the index of each one's type.
    ///   - scores: one for each bead.
    ///   - transitions: the score of each kind of bead after each.
    init(_ box: BeadBox, beads all: [(span: BeadSpan, type: Int)], scores: [Float], transitions: [Float]) {
        let columns = box.target.count + 1
        let cells = (box.source.count + 1) * columns
        func cell(_ source: Int, _ target: Int) -> Int {
            (source - box.source.lowerBound) * columns + target - box.target.lowerBound
        }
        func cost(_ bead: BeadSpan) -> Float {
            var cost: Float = 0
            if bead.sourceCount > 0, bead.sourceEnd < box.source.upperBound {
                cost += box.sourceCosts[bead.sourceEnd - box.source.lowerBound - 1] ?? 0
            }
            if bead.targetCount > 0, bead.targetEnd < box.target.upperBound {
                cost += box.targetCosts[bead.targetEnd - box.target.lowerBound - 1] ?? 0
            }
            return cost
        }
        // By start cell, so that each cell is done before it is left.
        let order = all.indices.sorted {
            (cell(all[$0].span.sourceStart, all[$0].span.targetStart), $0)
                < (cell(all[$1].span.sourceStart, all[$1].span.targetStart), $1)
        }
        let kinds = BeadKind.count
        var best = [Double](repeating: -.infinity, count: cells * kinds)
        var via = [(bead: Int, before: Int)](repeating: (-1, -1), count: cells * kinds)
        var forward = best
        best[BeadTransitions.start] = 0
        forward[BeadTransitions.start] = 0
        func value(_ bead: Int, after before: Int) -> Double {
            Double(scores[bead] - cost(all[bead].span))
                + Double(transitions[before * kinds + BeadKind.ofTypes[all[bead].type]])
        }
        for bead in order {
            let span = all[bead].span
            let kind = BeadKind.ofTypes[all[bead].type]
            let end = cell(span.sourceEnd, span.targetEnd) * kinds + kind
            for before in 0..<kinds {
                let start = cell(span.sourceStart, span.targetStart) * kinds + before
                guard best[start] > -.infinity else { continue }
                let score = value(bead, after: before)
                if best[start] + score > best[end] {
                    best[end] = best[start] + score
                    via[end] = (bead, before)
                }
                forward[end] = Self.sum(forward[end], forward[start] + score)
            }
        }
        var backward = [Double](repeating: -.infinity, count: cells * kinds)
        for kind in 0..<kinds { backward[(cells - 1) * kinds + kind] = 0 }
        for bead in order.reversed() {
            let span = all[bead].span
            let end = cell(span.sourceEnd, span.targetEnd) * kinds + BeadKind.ofTypes[all[bead].type]
            for before in 0..<kinds {
                let start = cell(span.sourceStart, span.targetStart) * kinds + before
                backward[start] = Self.sum(backward[start], backward[end] + value(bead, after: before))
            }
        }
        let total = backward[BeadTransitions.start]
        var place = (cells - 1) * kinds
        for kind in 0..<kinds where best[(cells - 1) * kinds + kind] > best[place] {
            place = (cells - 1) * kinds + kind
        }
        guard best[place] > -.infinity, total.isFinite else { return }
        while via[place].bead >= 0 {
            let (bead, before) = via[place]
            let span = all[bead].span
            let start = cell(span.sourceStart, span.targetStart) * kinds
            var probability = 0.0
            for before in 0..<kinds where forward[start + before] > -.infinity {
                let end = cell(span.sourceEnd, span.targetEnd) * kinds + BeadKind.ofTypes[all[bead].type]
                probability += exp(forward[start + before] + value(bead, after: before) + backward[end] - total)
            }
            beads.append(span)
            probabilities.append(Float(min(1, probability)))
            place = start + before
        }
        beads.reverse()
        probabilities.reverse()
    }

    /// The logarithm of the sum of two exponentials.
    private static func sum(_ a: Double, _ b: Double) -> Double {
        let (larger, smaller) = (max(a, b), min(a, b))
        return smaller == -.infinity ? larger : larger + log1p(exp(smaller - larger))
    }
}
