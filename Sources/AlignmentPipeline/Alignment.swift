import BitextModel

/// The beads of two documents, and what decided them.
public struct Alignment: Sendable, Equatable {
    /// In document order.
    public var beads: [Bead]
    /// The name of the weights.
    public var weights: String
}
