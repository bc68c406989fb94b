package import BitextModel
package import SentenceAlignment

/// What a gold alignment allows the model to do: partial supervision.
///
/// A gold document with one crossing link, or one bead of a type the model lacks, is not thrown away. The gold is cut
/// into the smallest regions that are contiguous on both sides: a region that is one bead of a known type allows only
/// that bead; a stretch of null beads allows null beads, in any order of the two sides; any other region allows
/// everything inside it.
package struct GoldRegions: Sendable {
    private enum Kind { case bead, nulls, free }

    private struct Region {
        var source: Range<Int>
        var target: Range<Int>
        var kind: Kind
    }

    private var regions: [Region] = []
    /// For each source position the first region that may hold an arc from there.
    private var firstRegion: [Int] = []
    /// The beads that must be in the lattice.
    package private(set) var beads: Set<BeadSpan> = []

    /// - Parameters:
    ///   - gold: beads numbered as the oriented pair.
    package init(gold: [Bead], sourceCount: Int, targetCount: Int) {
        var boxes = gold.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { bead in
            let source = bead.source.min()!..<(bead.source.max()! + 1)
            let target = bead.target.min()!..<(bead.target.max()! + 1)
            let isContiguous = source.count == bead.source.count && target.count == bead.target.count
            let isKnown = BeadInventory.index(of: Bead.Kind(source.count, target.count)) != nil
            return Region(source: source, target: target, kind: isContiguous && isKnown ? .bead : .free)
        }
        boxes.sort { ($0.source.lowerBound, $0.target.lowerBound) < ($1.source.lowerBound, $1.target.lowerBound) }
        // Boxes that are not strictly one after the other on both sides become one free box.
        var merged: [Region] = []
        for box in boxes {
            var box = box
            while let last = merged.last,
                last.source.upperBound > box.source.lowerBound || last.target.upperBound > box.target.lowerBound
            {
                merged.removeLast()
                let source =
                    min(
                        last.source.lowerBound, box.source.lowerBound)..<max(
                        last.source.upperBound, box.source.upperBound)
                let target =
                    min(
                        last.target.lowerBound, box.target.lowerBound)..<max(
                        last.target.upperBound, box.target.upperBound)
                box = Region(source: source, target: target, kind: .free)
            }
            merged.append(box)
        }
        let sourceNulls = Set(gold.filter(\.target.isEmpty).flatMap(\.source))
        let targetNulls = Set(gold.filter(\.source.isEmpty).flatMap(\.target))
        var position = (source: 0, target: 0)
        for box in merged + [Region(source: sourceCount..<sourceCount, target: targetCount..<targetCount, kind: .nulls)]
        {
            let source = position.source..<box.source.lowerBound
            let target = position.target..<box.target.lowerBound
            if !source.isEmpty || !target.isEmpty {
                // Sentences that gold does not mention may be anything.
                let isNull = source.allSatisfy(sourceNulls.contains) && target.allSatisfy(targetNulls.contains)
                regions.append(Region(source: source, target: target, kind: isNull ? .nulls : .free))
            }
            if !box.source.isEmpty { regions.append(box) }
            position = (box.source.upperBound, box.target.upperBound)
        }
        for region in regions {
            switch region.kind {
            case .bead: beads.insert(Self.span(region))
            case .nulls: insertNulls(of: region)
            case .free: break
            }
        }
        var region = 0
        for source in 0...sourceCount {
            while region + 1 < regions.count, regions[region].source.upperBound < source { region += 1 }
            firstRegion.append(region)
        }
    }

    /// Whether gold allows a bead.
    package func allows(_ bead: BeadSpan) -> Bool {
        var index = firstRegion[bead.sourceStart]
        while index < regions.count, regions[index].source.lowerBound <= bead.sourceEnd {
            let region = regions[index]
            if bead.sourceStart >= region.source.lowerBound, bead.sourceEnd <= region.source.upperBound,
                bead.targetStart >= region.target.lowerBound, bead.targetEnd <= region.target.upperBound
            {
                switch region.kind {
                case .free: return true
                case .nulls: if bead.isNull { return true }
                case .bead: if bead == Self.span(region) { return true }
                }
            }
            index += 1
        }
        return false
    }

    /// The positions a path through gold touches, for widening a band.
    package var positions: [(source: Int, target: Int)] {
        regions.flatMap { region in
            [
                (region.source.lowerBound, region.target.lowerBound),
                (region.source.upperBound, region.target.upperBound),
            ]
        } + beads.map { ($0.sourceEnd, $0.targetEnd) }
    }

    /// One path of null beads through a region: sources first.
    private mutating func insertNulls(of region: Region) {
        let target = region.target.lowerBound
        for source in region.source {
            beads.insert(
                BeadSpan(sourceStart: source, sourceEnd: source + 1, targetStart: target, targetEnd: target))
        }
        let source = region.source.upperBound
        for target in region.target {
            beads.insert(
                BeadSpan(sourceStart: source, sourceEnd: source, targetStart: target, targetEnd: target + 1))
        }
    }

    private static func span(_ region: Region) -> BeadSpan {
        BeadSpan(
            sourceStart: region.source.lowerBound, sourceEnd: region.source.upperBound,
            targetStart: region.target.lowerBound, targetEnd: region.target.upperBound)
    }
}
