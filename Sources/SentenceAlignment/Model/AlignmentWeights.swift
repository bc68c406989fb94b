import BitextModel

/// All that was learned for one set of evidence: the weights of the search pass and of the final pass.
package struct AlignmentWeights: Sendable, Equatable {
    /// Names the weights in outputs.
    package var name: String
    /// What they were fitted on, and how well they did there.
    package var notes: [String]
    /// The share of beads without a partner in the training gold: what a document's own share is compared with.
    package var nullShare: Double
    /// What reviews have taught of beads without a partner, added to their score: see `NullLesson`.
    package var nullShift: Float = 0
    /// For finding the band and the candidates, with quick features.
    package var search: StageWeights
    /// For the decision, with all features.
    package var final: StageWeights
    /// For the pair of documents as a whole; nil where nothing was learned of it.
    package var pair: PairWeights?

    package init(
        name: String, notes: [String], nullShare: Double, search: StageWeights, final: StageWeights,
        pair: PairWeights? = nil
    ) {
        self.pair = pair
        self.name = name
        self.notes = notes
        self.nullShare = nullShare
        self.search = search
        self.final = final
    }

    /// The same with evidence that was not fitted, at the weights that it declares.
    package func with(_ features: EvidenceFeatures) -> AlignmentWeights {
        var weights = self
        weights.search.features += features.quick.map { .init(name: $0.name, weight: $0.initial) }
        weights.final.features += features.full.map { .init(name: $0.name, weight: $0.initial) }
        return weights
    }
}
