import BitextModel

/// Tells which beads of an alignment stand aside of the others' order.
struct CrossingCheck {
    private var last = -1

    /// Whether a bead's target stands before that of a bead that came before.
    mutating func crosses(_ bead: Bead) -> Bool {
        guard !bead.source.isEmpty, let first = bead.target.first, let end = bead.target.last else { return false }
        guard first > last else { return true }
        last = end
        return false
    }
}
