import BitextModel
import SentenceAlignment

extension ReviewState {
    /// What the aligner has to leave as it is: every region, as beads that the aligner knows.
    ///
    /// A region of another size than the aligner's beads is given to it as a chain of smaller ones, which hold the same place;
    /// the sentences of one that was moved are left out of the others' order, each alone.
    ///
    /// - Complexity: O(regions log regions).
    var constraints: AlignedPair.Constraints {
        var fixed: [Bead] = []
        for region in regions.values.sorted(by: Self.isBefore) { fixed += Self.beads(of: region) }
        return AlignedPair.Constraints(fixed: fixed)
    }

    private static func beads(of region: Region) -> [Bead] {
        let (source, target) = (region.source, region.target)
        func singles(_ source: some Sequence<Int>, _ target: some Sequence<Int>) -> [Bead] {
            source.map { Bead(source: [$0], target: []) } + target.map { Bead(source: [], target: [$0]) }
        }
        if region.isMoved || source.isEmpty || target.isEmpty { return singles(source, target) }
        if BeadInventory.index(of: Bead.Kind(source.count, target.count)) != nil {
            return [Bead(source: source, target: target)]
        }
        let common = min(source.count, target.count)
        return zip(source, target).map { Bead(source: [$0], target: [$1]) }
            + singles(source[common...], target[common...])
    }

    private static func isBefore(_ one: Region, _ other: Region) -> Bool {
        let keys = (one.key, other.key)
        if keys.0.side != keys.1.side { return keys.0.side == .source }
        return keys.0.atom < keys.1.atom
    }
}
