package import BitextModel

/// The bead types the aligner considers: the two null types, every a-b of at most 8 sentences in which one side has
/// at most two, and 3-3.
///
/// Gold alignments of novels hold 1-6 and 2-4 beads; a larger inventory costs time and brings nothing that was found
/// in ten thousand gold beads.
package enum BeadInventory {
    /// The most sentences a bead has on one side.
    package static let longestSide = 7

    /// All types; a type's place in this list is its index everywhere else.
    package static let types: [Bead.Kind] = {
        var types = [Bead.Kind(1, 0), Bead.Kind(0, 1)]
        for source in 1...longestSide {
            for target in 1...longestSide
            where (source + target <= 8 && min(source, target) <= 2) || (source == 3 && target == 3) {
                types.append(Bead.Kind(source, target))
            }
        }
        return types
    }()

    package static let sourceNull = 0
    package static let targetNull = 1

    /// The index of a type, nil if the inventory lacks it.
    package static func index(of type: Bead.Kind) -> Int? { types.firstIndex(of: type) }
}
