import BitextModel
import Glibc

/// The sums of `ForwardBackward` as scaled probabilities.
struct ScaledSums<Mass: PathMass> {
    private(set) var logPartition = -Double.infinity
    private(set) var posteriors: [Float] = []
    /// `[kinds x kinds]`; zeros if they are not asked for.
    private(set) var transitions: [Double]

    private let lattice: BeadLattice
    /// `e` to each arc's score.
    private let potentials: [Float]
    private let steps: Mass.Steps

    // How far each bead type goes, and its kind.
    private let sourceSteps = BeadInventory.types.map(\.source)
    private let targetSteps = BeadInventory.types.map(\.target)
    private let kindOfType = Mass.kindOfType

    /// The sums over the paths to each cell.
    private var forward: [Mass]
    /// For each row the logarithm of what its sums have been divided by.
    private var forwardScale: [Double]

    /// Rows are divided by their largest number when it leaves these bounds.
    private static var unscaled: ClosedRange<Double> { 1e-50...1e50 }

    /// - Parameters: those of `ForwardBackward`.
    /// - Returns: nil if the numbers vanish or overflow all the same.
    init?(lattice: BeadLattice, scores: [Float], allowed: [Bool]?, transitions: [Float], counting: Bool) {
        self.lattice = lattice
        var potentials = [Float](repeating: 0, count: scores.count)
        for arc in scores.indices where allowed?[arc] ?? true { potentials[arc] = expf(scores[arc]) }
        self.potentials = potentials
        steps = Mass.steps(transitions)
        self.transitions = Array(repeating: 0, count: transitions.count)
        forward = Array(repeating: .zero, count: lattice.band.cellCount)
        forwardScale = Array(repeating: 0, count: lattice.band.sourceCount + 1)
        sumForward()
        let total = forward[lattice.band.cellCount - 1].total
        guard total > 0, total.isFinite else { return nil }
        logPartition = log(total) + forwardScale[lattice.band.sourceCount]
        sumBackward(counting: counting)
    }

    private mutating func sumForward() {
        let band = lattice.band
        let rows = band.sourceCount + 1
        let reach = BeadInventory.longestSide
        var forward = forward
        self.forward = []
        forward[0] = .atStart
        var scale = 0.0
        /// The largest value that has arrived in each row.
        var largestOfRow = [Double](repeating: 0, count: rows)
        /// For each step from the row at hand what a target position has to be added to for the cell there.
        var rowOffset = [Int](repeating: 0, count: reach + 1)
        for row in 0..<rows {
            let first = band.rowStart[row]
            let end = band.rowStart[row + 1]
            for step in 0...min(reach, rows - 1 - row) {
                rowOffset[step] = band.rowStart[row + step] - Int(band.low[row + step])
            }
            var arcEnd = Int(lattice.arcStart[first])
            // In-row arcs (0-1) are pushed on as the row is walked, so the row's largest value is taken after them.
            for cell in first..<end {
                let arcs = arcEnd..<Int(lattice.arcStart[cell + 1])
                arcEnd = arcs.upperBound
                // Cells without arcs take no part: most of a band once the hopeless beads are gone.
                guard !arcs.isEmpty else { continue }
                let arriving = forward[cell].stepping(steps)
                guard arriving.largest > 0 else { continue }
                let target = Int(band.low[row]) + cell - first
                for arc in arcs {
                    let type = Int(lattice.arcTypes[arc])
                    let next = rowOffset[sourceSteps[type]] + target + targetSteps[type]
                    let kind = kindOfType[type]
                    let value = forward[next].part(kind) + arriving.part(kind) * Double(potentials[arc])
                    forward[next].setPart(kind, value)
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
            if largest > 0, !Self.unscaled.contains(largest) {
                for cell in end..<band.rowStart[rowsAhead.upperBound] { forward[cell] = forward[cell] / largest }
                for ahead in rowsAhead { largestOfRow[ahead] /= largest }
                scale += log(largest)
            }
        }
        self.forward = forward
    }

    private mutating func sumBackward(counting: Bool) {
        let band = lattice.band
        let rows = band.sourceCount + 1
        let reach = BeadInventory.longestSide
        var posteriors = [Float](repeating: 0, count: potentials.count)
        var backward = [Mass](repeating: .zero, count: band.cellCount)
        var backwardScale = [Double](repeating: 0, count: rows)
        backward[band.cellCount - 1] = .atEnd
        var scale = 0.0
        var rowOffset = [Int](repeating: 0, count: reach + 1)
        var factors = [Double](repeating: 1, count: reach + 1)
        for row in stride(from: rows - 1, through: 0, by: -1) {
            let first = band.rowStart[row]
            let end = band.rowStart[row + 1]
            backwardScale[row] = scale
            for step in 0...min(reach, rows - 1 - row) {
                rowOffset[step] = band.rowStart[row + step] - Int(band.low[row + step])
                // Rows below may have another scale; their values are brought to this row's.
                let other = backwardScale[row + step]
                factors[step] = other == scale ? 1 : exp(other - scale)
            }
            let common = exp(forwardScale[row] + scale - logPartition)
            // The document's end has no arcs.
            var largest = row == rows - 1 ? 1.0 : 0
            var arcStart = Int(lattice.arcStart[end])
            for cell in (first..<end).reversed() {
                let arcs = Int(lattice.arcStart[cell])..<arcStart
                arcStart = arcs.lowerBound
                guard !arcs.isEmpty else { continue }
                let target = Int(band.low[row]) + cell - first
                let arriving = forward[cell].stepping(steps)
                var leaving = Mass.zero
                for arc in arcs {
                    let type = Int(lattice.arcTypes[arc])
                    let next = rowOffset[sourceSteps[type]] + target + targetSteps[type]
                    let kind = kindOfType[type]
                    let value = Double(potentials[arc]) * backward[next].part(kind) * factors[sourceSteps[type]]
                    posteriors[arc] = Float(value * arriving.part(kind) * common)
                    leaving.setPart(kind, leaving.part(kind) + value)
                }
                let mass = leaving.steppingBack(steps)
                backward[cell] = mass
                largest = max(largest, mass.largest)
                if counting, arriving.largest > 0 {
                    forward[cell].count(steps, leaving: leaving, common: common, into: &transitions)
                }
            }
            if largest > 0, !Self.unscaled.contains(largest) {
                for cell in first..<end { backward[cell] = backward[cell] / largest }
                scale += log(largest)
                backwardScale[row] = scale
            }
        }
        self.posteriors = posteriors
    }
}
