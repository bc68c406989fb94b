/// What searches for moved passages have found out that later ones in the same pair, under other constraints, need again.
///
/// All of it follows from the scored pair and the key that it stands under, so that an alignment under constraints is the
/// same with a memory and without.
struct MovedMemory: Sendable {
    /// What the alignment without constraints says.
    struct Ground: Sendable {
        /// Nil where links cannot be told from chance.
        var scale: ChanceScale?
        /// For each source sentence whether it lacks a counterpart, or has one that nothing speaks for.
        var isUnlinked: [Bool]
        /// How many sentences of each side are so.
        var sourceCount: Int
        var targetCount: Int
        /// Sentences of both sides that are each other's likeliest partner, the likeliest first.
        var seeds: [GuidePoint]
    }

    /// Where a passage is looked for, and under which constraints.
    struct Place: Hashable, Sendable {
        var seedSource: Int
        var seedTarget: Int
        /// The unlinked sentences around the seed.
        var source: Range<Int>
        var target: Range<Int>
        /// Links between them that must not be.
        var forbidden: [ForbiddenLink]
    }

    /// A bead of a passage, and the natural logarithm of how much more probable it is than chance.
    struct PassageBead: Sendable {
        var bead: MovedBead
        var logOdds: Float
    }

    /// Nil until it is asked for first.
    var ground: Ground?
    /// The passages of the last search.
    var passages: [Place: [PassageBead]] = [:]
}
