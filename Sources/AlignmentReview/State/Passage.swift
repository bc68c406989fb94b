/// Atoms in a row that somebody has cut, joined or edited, and the sentences that stand in their place.
struct Passage: Codable, Hashable, Sendable {
    /// The text it is of.
    var side: ReviewSide
    /// The numbers of its atoms, rising; blank ones between them are left out.
    var atoms: [Int]
    /// In order; at least one.
    var pieces: [Piece]

    /// Whether it stands for one atom and is one sentence: its texts are edited at most.
    var isWhole: Bool { atoms.count == 1 && pieces.count == 1 }
}
