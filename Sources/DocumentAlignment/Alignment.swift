import BitextModel
import SentenceAlignment

/// The beads of two documents, and what decided them.
public struct Alignment: Sendable, Equatable {
    /// In document order.
    public var beads: [Bead]
    /// The name of the weights.
    public var weights: String
    /// Why each bead was chosen; empty unless asked for.
    public var explanations: [BeadExplanation]

    public init(beads: [Bead], weights: String, explanations: [BeadExplanation] = []) {
        self.beads = beads
        self.weights = weights
        self.explanations = explanations
    }
}
