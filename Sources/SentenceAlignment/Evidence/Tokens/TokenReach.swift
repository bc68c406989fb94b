/// How far around a bead its tokens may find what meets them better.
enum TokenReach {
    /// Sentences to each side of a bead's other side.
    static let ofBead = 4
    /// Sentences to each side of a null bead's position.
    static let ofNull = 3
}
