import BitextModel
import Glibc

/// The sums of `ForwardBackward` in logarithms: five times as slow, and right whatever the scores are.
///
/// Scaled probabilities vanish where some hundred improbable beads follow one another in one row of the matrix, as they
/// must where a person fixes a bead far from its likely place.
struct LogarithmicSums {
    private(set) var logPartition = -Double.infinity
    private(set) var posteriors: [Float]
    private(set) var transitions: [Double]

    /// - Parameters: those of `ForwardBackward`.
    init(lattice: BeadLattice, scores: [Float], allowed: [Bool]?, transitions steps: [Float]?) {
        let band = lattice.band
        let kinds = steps == nil ? 1 : BeadKind.count
        let kindOfType = steps == nil ? [Int](repeating: 0, count: BeadInventory.types.count) : BeadKind.ofTypes
        let step = steps?.map(Double.init) ?? [0]
        posteriors = Array(repeating: 0, count: scores.count)
        transitions = Array(repeating: 0, count: steps == nil ? 0 : kinds * kinds)

        /// Calls `body` for each arc, in order or the other way round, with the cells it leads from and to.
        func forEachArc(reversed: Bool, _ body: (_ arc: Int, _ from: Int, _ to: Int, _ kind: Int) -> Void) {
            let rows = Array(0...band.sourceCount)
            for row in reversed ? rows.reversed() : rows {
                let cells = Array(band.rowStart[row]..<band.rowStart[row + 1])
                for cell in reversed ? cells.reversed() : cells {
                    let target = Int(band.low[row]) + cell - band.rowStart[row]
                    for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1])
                    where allowed?[arc] ?? true {
                        let type = Int(lattice.arcTypes[arc])
                        let shape = BeadInventory.types[type]
                        let to = band.cell(source: row + shape.source, target: target + shape.target)
                        body(arc, cell, to, kindOfType[type])
                    }
                }
            }
        }

        var forward = [Double](repeating: -.infinity, count: band.cellCount * kinds)
        var backward = forward
        /// What arrives at a cell for a next bead of a kind.
        func arriving(_ cell: Int, _ kind: Int) -> Double {
            var sum = -Double.infinity
            for before in 0..<kinds {
                sum = Self.add(sum, forward[cell * kinds + before] + step[before * kinds + kind])
            }
            return sum
        }
        forward[steps == nil ? 0 : BeadTransitions.start] = 0
        forEachArc(reversed: false) { arc, from, to, kind in
            let value = arriving(from, kind) + Double(scores[arc])
            forward[to * kinds + kind] = Self.add(forward[to * kinds + kind], value)
        }
        let last = (band.cellCount - 1) * kinds
        for kind in 0..<kinds {
            logPartition = Self.add(logPartition, forward[last + kind])
            backward[last + kind] = 0
        }
        guard logPartition.isFinite else { return }
        forEachArc(reversed: true) { arc, from, to, kind in
            let after = Double(scores[arc]) + backward[to * kinds + kind]
            posteriors[arc] = Float(exp(arriving(from, kind) + after - logPartition))
            for before in 0..<kinds {
                let value = step[before * kinds + kind] + after
                backward[from * kinds + before] = Self.add(backward[from * kinds + before], value)
                if steps != nil {
                    transitions[before * kinds + kind] += exp(forward[from * kinds + before] + value - logPartition)
                }
            }
        }
    }

    /// ln(e^a + e^b).
    private static func add(_ a: Double, _ b: Double) -> Double {
        let greater = max(a, b)
        return greater == -.infinity ? greater : greater + log1p(exp(min(a, b) - greater))
    }
}
