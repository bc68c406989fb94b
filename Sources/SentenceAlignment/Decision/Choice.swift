import BitextModel

/// The beads chosen from a scored lattice, with the probabilities of all candidates.
struct Choice: Sendable {
    /// Numbered as the pair.
    var beads: [Bead] = []
    var spans: [BeadSpan] = []
    /// The index of each one's type.
    var types: [Int] = []
    /// The final score of each.
    var scores: [Float] = []
    let lattice: BeadLattice
    /// Of all arcs.
    let posteriors: [Float]

    /// The probability that a sentence has no counterpart: the sum over the places where it may be skipped.
    ///
    /// - Complexity: O(arcs).
    var skippedPosteriors: (source: [Float], target: [Float]) {
        var source = [Float](repeating: 0, count: lattice.band.sourceCount)
        var target = [Float](repeating: 0, count: lattice.band.targetCount)
        lattice.forEachArc { arc, span, type in
            if type == BeadInventory.sourceNull { source[span.sourceStart] += posteriors[arc] }
            if type == BeadInventory.targetNull { target[span.targetStart] += posteriors[arc] }
        }
        return (source, target)
    }
}
