package import BitextModel
package import SentenceAlignment

/// The beads of two documents, and what decided them.
package struct Alignment: Sendable, Equatable {
    /// The documents with the sentences that the beads count: those that were given, or as both texts decided where they
    /// end.
    package var source: SegmentedDocument
    package var target: SegmentedDocument
    /// In document order.
    package var beads: [Bead]
    /// How probable it is that the documents are translations of each other; nil where the weights do not tell.
    package var pairScore: Double?
    /// The name of the weights.
    package var weights: String
    /// Why each bead was chosen; empty unless asked for.
    package var explanations: [BeadExplanation]

    package init(
        source: SegmentedDocument, target: SegmentedDocument, beads: [Bead], pairScore: Double? = nil, weights: String,
        explanations: [BeadExplanation] = []
    ) {
        self.source = source
        self.target = target
        self.beads = beads
        self.pairScore = pairScore
        self.weights = weights
        self.explanations = explanations
    }
}
