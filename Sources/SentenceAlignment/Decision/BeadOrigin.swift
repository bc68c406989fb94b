/// Where a bead of a decided alignment comes from.
enum BeadOrigin: Sendable {
    /// The place of one of the beads chosen from the lattice.
    case chosen(Int)
    /// None of those: a moved bead, or a sentence that one has left alone.
    case other(BeadSpan, type: Int)
}
