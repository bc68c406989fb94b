import Glibc

/// Adapts the biases of the null types to a document: one with whole untranslated stretches expects more of them.
///
/// Three rounds of comparing the expected share of null beads with the training gold's. Adapting all types so is
/// harmful, they would reinforce whatever the first guess was.
package enum NullPrior {
    private static let rounds = 3
    /// How many beads' worth of evidence the training share counts.
    private static let strength = 50.0
    private static let step = 0.5

    /// The scores with the adapted biases, and their sums over paths.
    package static func adapt(
        lattice: BeadLattice, scores: [Float], nullShare: Double
    ) -> (scores: [Float], sums: ForwardBackward) {
        var sums = ForwardBackward(lattice: lattice, scores: scores)
        var adapted = scores
        for _ in 0..<rounds {
            var nulls = 0.0
            var beads = 0.0
            for (arc, posterior) in sums.posteriors.enumerated() {
                beads += Double(posterior)
                if lattice.arcTypes[arc] <= BeadInventory.targetNull { nulls += Double(posterior) }
            }
            let share = (nulls + strength * nullShare) / (beads + strength)
            let added = Float(step * log(share / nullShare))
            for arc in scores.indices where lattice.arcTypes[arc] <= BeadInventory.targetNull {
                adapted[arc] = scores[arc] + added
            }
            sums = ForwardBackward(lattice: lattice, scores: adapted)
        }
        return (adapted, sums)
    }
}
