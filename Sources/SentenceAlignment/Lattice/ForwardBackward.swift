import BitextModel
import Glibc

/// Sums over all paths of a lattice: the partition function and each arc's posterior probability.
///
/// Works with probabilities, not logarithms, so that the inner loop is one multiplication and one addition an arc;
/// each row carries a logarithmic scale that keeps its numbers near 1 (Rabiner 1989, section V.A). With transitions the
/// paths that arrive at a cell are kept apart by the kind of their last bead.
package struct ForwardBackward: Sendable {
    /// The logarithm of the sum over all paths; -infinity if no path exists.
    package let logPartition: Double
    /// Each arc's posterior probability.
    package let posteriors: [Float]
    /// How often each kind of bead is expected to follow each: `[kinds x kinds]`; empty without transitions.
    package let transitions: [Double]

    /// - Parameters:
    ///   - scores: the log-linear score of each arc.
    ///   - allowed: if given, arcs whose entry is false do not exist.
    ///   - transitions: if given, the score of each kind of bead after each: `[kinds x kinds]`.
    /// - Complexity: O(arcs).
    package init(lattice: BeadLattice, scores: [Float], allowed: [Bool]? = nil, transitions: [Float]? = nil) {
        let band = lattice.band
        let rows = band.sourceCount + 1
        var potentials = [Float](repeating: 0, count: scores.count)
        for arc in scores.indices where allowed?[arc] ?? true { potentials[arc] = expf(scores[arc]) }
        let sourceSteps = BeadInventory.types.map(\.source)
        let targetSteps = BeadInventory.types.map(\.target)
        let reach = BeadInventory.longestSide
        let kinds = transitions == nil ? 1 : BeadKind.count
        let kindOfType = transitions == nil ? [Int](repeating: 0, count: sourceSteps.count) : BeadKind.ofTypes
        let factor = transitions?.map { exp(Double($0)) } ?? [1]
        let start = transitions == nil ? 0 : BeadTransitions.start

        // [cells x kinds]
        var forward = [Double](repeating: 0, count: band.cellCount * kinds)
        var forwardScale = [Double](repeating: 0, count: rows)
        forward[start] = 1
        var scale = 0.0
        /// The largest value that has arrived in each row.
        var largestOfRow = [Double](repeating: 0, count: rows)
        // Cells without arcs take no part: most of a band once the hopeless beads are gone.
        func hasArcs(_ cell: Int) -> Bool { lattice.arcStart[cell] < lattice.arcStart[cell + 1] }
        /// For each step from the row at hand what a target position has to be added to for the cell there.
        var rowOffset = [Int](repeating: 0, count: reach + 1)
        func findOffsets(_ row: Int) {
            for step in 0...min(reach, rows - 1 - row) {
                rowOffset[step] = band.rowStart[row + step] - Int(band.low[row + step])
            }
        }
        /// What arrives at a cell, weighed by the transition to each kind of bead.
        var arriving = [Double](repeating: 0, count: kinds)
        func weigh(_ cell: Int) -> Bool {
            if kinds == 1 {
                arriving[0] = forward[cell] * factor[0]
                return arriving[0] > 0
            }
            var isReached = false
            for after in 0..<kinds {
                var sum = 0.0
                for before in 0..<kinds { sum += forward[cell * kinds + before] * factor[before * kinds + after] }
                arriving[after] = sum
                isReached = isReached || sum > 0
            }
            return isReached
        }
        for row in 0..<rows {
            let first = band.rowStart[row]
            let end = band.rowStart[row + 1]
            findOffsets(row)
            // In-row arcs (0-1) are pushed on as the row is walked, so the row's largest value is taken after them.
            for cell in first..<end where hasArcs(cell) && weigh(cell) {
                let target = Int(band.low[row]) + cell - first
                for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                    let type = Int(lattice.arcTypes[arc])
                    let next = rowOffset[sourceSteps[type]] + target + targetSteps[type]
                    let kind = kindOfType[type]
                    let value = forward[next * kinds + kind] + arriving[kind] * Double(potentials[arc])
                    forward[next * kinds + kind] = value
                    let nextRow = row + sourceSteps[type]
                    if value > largestOfRow[nextRow] { largestOfRow[nextRow] = value }
                }
            }
            forwardScale[row] = scale
            guard row + 1 < rows else { break }
            // The rows ahead share one scale, set by the largest value that has arrived there.
            let rowsAhead = (row + 1)..<min(row + reach + 1, rows)
            var largest = 0.0
            for ahead in rowsAhead { largest = max(largest, largestOfRow[ahead]) }
            if largest > 0, largest > 1e50 || largest < 1e-50 {
                for place in (end * kinds)..<(band.rowStart[rowsAhead.upperBound] * kinds) { forward[place] /= largest }
                for ahead in rowsAhead { largestOfRow[ahead] /= largest }
                scale += log(largest)
            }
        }
        var total = 0.0
        for kind in 0..<kinds { total += forward[(band.cellCount - 1) * kinds + kind] }
        guard total > 0, total.isFinite else {
            let sums = LogarithmicSums(lattice: lattice, scores: scores, allowed: allowed, transitions: transitions)
            logPartition = sums.logPartition
            posteriors = sums.posteriors
            self.transitions = sums.transitions
            return
        }
        let logPartition = log(total) + forwardScale[rows - 1]
        self.logPartition = logPartition
        let isCounting = transitions != nil

        var posteriors = [Float](repeating: 0, count: scores.count)
        var expected = [Double](repeating: 0, count: transitions == nil ? 0 : kinds * kinds)
        var backward = [Double](repeating: 0, count: band.cellCount * kinds)
        var backwardScale = [Double](repeating: 0, count: rows)
        for kind in 0..<kinds { backward[(band.cellCount - 1) * kinds + kind] = 1 }
        scale = 0
        var factors = [Double](repeating: 0, count: reach + 1)
        /// What lies behind a cell by the kind of the next bead.
        var leaving = [Double](repeating: 0, count: kinds)
        for row in stride(from: rows - 1, through: 0, by: -1) {
            let first = band.rowStart[row]
            let end = band.rowStart[row + 1]
            findOffsets(row)
            backwardScale[row] = scale
            // Rows below may have another scale; their values are brought to this row's.
            for step in 0...reach where row + step < rows {
                factors[step] = exp(backwardScale[row + step] - scale)
            }
            let common = exp(forwardScale[row] + scale - logPartition)
            for cell in (first..<end).reversed() where hasArcs(cell) {
                let target = Int(band.low[row]) + cell - first
                let isReached = weigh(cell)
                for kind in 0..<kinds { leaving[kind] = 0 }
                for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                    let type = Int(lattice.arcTypes[arc])
                    let next = rowOffset[sourceSteps[type]] + target + targetSteps[type]
                    let kind = kindOfType[type]
                    let value =
                        Double(potentials[arc]) * backward[next * kinds + kind] * factors[sourceSteps[type]]
                    posteriors[arc] = Float(value * arriving[kind] * common)
                    leaving[kind] += value
                }
                for before in 0..<kinds {
                    var sum = backward[cell * kinds + before]
                    for after in 0..<kinds {
                        let value = factor[before * kinds + after] * leaving[after]
                        sum += value
                        if isReached, isCounting {
                            expected[before * kinds + after] += forward[cell * kinds + before] * value * common
                        }
                    }
                    backward[cell * kinds + before] = sum
                }
            }
            var largest = 0.0
            for place in (first * kinds)..<(end * kinds) { largest = max(largest, backward[place]) }
            if largest > 0, largest > 1e50 || largest < 1e-50 {
                for place in (first * kinds)..<(end * kinds) { backward[place] /= largest }
                scale += log(largest)
                backwardScale[row] = scale
            }
        }
        self.posteriors = posteriors
        self.transitions = expected
    }
}
