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
}
