/// How far around a bead its tokens may find what meets them better.
@usableFromInline
package enum TokenReach {
    /// Sentences to each side of a bead's other side.
    @inlinable package static var ofBead: Int { 4 }
    /// Sentences to each side of a null bead's position.
    @inlinable package static var ofNull: Int { 3 }
}
