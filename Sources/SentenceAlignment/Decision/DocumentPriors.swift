/// Adapts the biases to a document's own shares of sentences left out and of links that join several.
package enum DocumentPriors {
    /// How often the shares are estimated. Adapting all types so is harmful, they would reinforce whatever the first guess was.
    private static let rounds = 3

    /// The scores with the adapted biases, and their sums over paths.
    ///
    /// - Parameters:
    ///   - nullShare: see `NullPrior`.
    ///   - shift: what is added to null beads besides: see `NullLesson`.
    package static func adapt(
        lattice: BeadLattice, scores: [Float], transitions: [Float], nullShare: Double, shift: Float = 0
    ) -> (scores: [Float], sums: ForwardBackward) {
        let scores = shift == 0 ? scores : shifted(scores, nulls: shift, merged: 0, lattice)
        var sums = ForwardBackward(lattice: lattice, scores: scores, transitions: transitions)
        var adapted = scores
        for _ in 0..<rounds {
            var nulls = 0.0
            var merged = 0.0
            var beads = 0.0
            for (arc, posterior) in sums.posteriors.enumerated() {
                let mass = Double(posterior)
                beads += mass
                switch BeadKind(rawValue: BeadKind.ofTypes[Int(lattice.arcTypes[arc])])! {
                case .sourceNull, .targetNull: nulls += mass
                case .many: merged += mass
                case .oneToOne: break
                }
            }
            adapted = shifted(
                scores, nulls: NullPrior.bonus(nulls: nulls, beads: beads, nullShare: nullShare),
                merged: MergePrior.bonus(merged: merged, links: beads - nulls), lattice)
            sums = ForwardBackward(lattice: lattice, scores: adapted, transitions: transitions)
        }
        return (adapted, sums)
    }

    private static func shifted(_ scores: [Float], nulls: Float, merged: Float, _ lattice: BeadLattice) -> [Float] {
        let shifts = BeadInventory.types.map { type -> Float in
            switch BeadKind(type) {
            case .sourceNull, .targetNull: nulls
            case .many: merged
            case .oneToOne: 0
            }
        }
        var shifted = scores
        for arc in scores.indices { shifted[arc] += shifts[Int(lattice.arcTypes[arc])] }
        return shifted
    }
}
