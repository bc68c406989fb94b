import BitextModel

/// A part of a document pair in which constraints contradict the alignment that would be chosen without them, and what
/// they ask for there. All else about it follows from the scored pair, so that it stands for its beads.
struct Stretch: Hashable, Sendable {
    /// The sentences, numbered as the pair.
    var source: Range<Int>
    var target: Range<Int>
    /// Fixed beads and forbidden links that touch it, in order.
    var fixed: [Bead]
    var forbidden: [Bead]
}
