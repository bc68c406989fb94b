import BitextModel
import SentenceAlignment

/// The beads of two documents, and what decided them.
package struct Alignment: Sendable, Equatable {
    /// In document order.
    package var beads: [Bead]
    /// The name of the weights.
    package var weights: String
    /// Why each bead was chosen; empty unless asked for.
    package var explanations: [BeadExplanation]

    package init(beads: [Bead], weights: String, explanations: [BeadExplanation] = []) {
        self.beads = beads
        self.weights = weights
        self.explanations = explanations
    }
}
