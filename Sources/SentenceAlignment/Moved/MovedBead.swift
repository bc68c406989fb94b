import BitextModel

/// A bead of a passage that stands elsewhere in the other document, numbered as the pair.
struct MovedBead: Sendable {
    var span: BeadSpan
    /// The index of its type.
    var type: Int
    /// The probability of this very bead, 0 to 1.
    var confidence: Float

    /// As it stands in the alignment.
    var bead: Bead {
        var bead = Bead(span, confidence: confidence)
        bead.isMoved = true
        return bead
    }
}
