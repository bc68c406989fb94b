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
    /// How often each kind of bead is expected to follow each: `[kinds x kinds]`; empty unless they were to be counted.
    package let transitions: [Double]

    /// - Parameters:
    ///   - scores: the log-linear score of each arc.
    ///   - allowed: if given, arcs whose entry is false do not exist.
    ///   - transitions: if given, the score of each kind of bead after each: `[kinds x kinds]`.
    ///   - counting: whether it is counted how often each kind follows each.
    /// - Complexity: O(arcs).
    package init(
        lattice: BeadLattice, scores: [Float], allowed: [Bool]? = nil, transitions: [Float]? = nil,
        counting: Bool = false
    ) {
        if let transitions {
            if let sums = ScaledSums<SIMD4<Double>>(
                lattice: lattice, scores: scores, allowed: allowed, transitions: transitions, counting: counting)
            {
                (logPartition, posteriors) = (sums.logPartition, sums.posteriors)
                self.transitions = counting ? sums.transitions : []
                return
            }
        } else if let sums = ScaledSums<Double>(
            lattice: lattice, scores: scores, allowed: allowed, transitions: [], counting: false)
        {
            (logPartition, posteriors, self.transitions) = (sums.logPartition, sums.posteriors, [])
            return
        }
        let sums = LogarithmicSums(lattice: lattice, scores: scores, allowed: allowed, transitions: transitions)
        logPartition = sums.logPartition
        posteriors = sums.posteriors
        self.transitions = counting ? sums.transitions : []
    }
}
