import BitextModel
import Glibc

/// Sums over all paths of a lattice: the partition function and each arc's posterior probability.
///
/// Works with probabilities, not logarithms, so that the inner loop is one multiplication and one addition an arc;
/// each row carries a logarithmic scale that keeps its numbers near 1 (Rabiner 1989, section V.A).
package struct ForwardBackward: Sendable {
    /// The logarithm of the sum over all paths; -infinity if no path exists.
    package let logPartition: Double
    /// Each arc's posterior probability.
    package let posteriors: [Float]

    /// - Parameters:
    ///   - scores: the log-linear score of each arc.
    ///   - allowed: if given, arcs whose entry is false do not exist.
    /// - Complexity: O(arcs).
    package init(lattice: BeadLattice, scores: [Float], allowed: [Bool]? = nil) {
        let band = lattice.band
        let rows = band.sourceCount + 1
        var potentials = [Float](repeating: 0, count: scores.count)
        for arc in scores.indices where allowed?[arc] ?? true { potentials[arc] = expf(scores[arc]) }
        let shapes = BeadInventory.types
        let reach = BeadInventory.longestSide

        var forward = [Double](repeating: 0, count: band.cellCount)
        var forwardScale = [Double](repeating: 0, count: rows)
        forward[0] = 1
        var scale = 0.0
        for row in 0..<rows {
            let first = band.rowStart[row]
            let end = band.rowStart[row + 1]
            // In-row arcs (0-1) are pushed on as the row is walked, so the row's largest value is taken after them.
            for cell in first..<end where forward[cell] > 0 {
                let target = Int(band.low[row]) + cell - first
                let value = forward[cell]
                for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                    let shape = shapes[Int(lattice.arcTypes[arc])]
                    let next = band.cell(source: row + shape.source, target: target + shape.target)
                    forward[next] += value * Double(potentials[arc])
                }
            }
            forwardScale[row] = scale
            guard row + 1 < rows else { break }
            // The rows ahead share one scale, set by the largest value that has arrived there.
            let ahead = end..<band.rowStart[min(row + reach + 1, rows)]
            var largest = 0.0
            for cell in ahead { largest = max(largest, forward[cell]) }
            if largest > 0, largest > 1e50 || largest < 1e-50 {
                for cell in ahead { forward[cell] /= largest }
                scale += log(largest)
            }
        }
        let total = forward[band.cellCount - 1]
        let logPartition = total > 0 ? log(total) + forwardScale[rows - 1] : -.infinity
        self.logPartition = logPartition

        var posteriors = [Float](repeating: 0, count: scores.count)
        if total > 0 {
            var backward = [Double](repeating: 0, count: band.cellCount)
            var backwardScale = [Double](repeating: 0, count: rows)
            backward[band.cellCount - 1] = 1
            scale = 0
            var factors = [Double](repeating: 0, count: reach + 1)
            for row in stride(from: rows - 1, through: 0, by: -1) {
                let first = band.rowStart[row]
                let end = band.rowStart[row + 1]
                backwardScale[row] = scale
                // Rows below may have another scale; their values are brought to this row's.
                for step in 0...reach where row + step < rows {
                    factors[step] = exp(backwardScale[row + step] - scale)
                }
                let common = exp(forwardScale[row] + scale - logPartition)
                for cell in (first..<end).reversed() {
                    let target = Int(band.low[row]) + cell - first
                    let before = forward[cell] * common
                    var sum = backward[cell]
                    for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                        let shape = shapes[Int(lattice.arcTypes[arc])]
                        let next = band.cell(source: row + shape.source, target: target + shape.target)
                        let value = Double(potentials[arc]) * backward[next] * factors[shape.source]
                        posteriors[arc] = Float(value * before)
                        sum += value
                    }
                    backward[cell] = sum
                }
                var largest = 0.0
                for cell in first..<end { largest = max(largest, backward[cell]) }
                if largest > 0, largest > 1e50 || largest < 1e-50 {
                    for cell in first..<end { backward[cell] /= largest }
                    scale += log(largest)
                    backwardScale[row] = scale
                }
            }
        }
        self.posteriors = posteriors
    }
}
