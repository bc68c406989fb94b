import BitextModel

/// A part of an opened pair in which sentence ends are to be decided: the pieces of one bead, or of two neighbours.
package struct BeadBox: Hashable, Sendable {
    /// The pieces, numbered as the opened pair.
    package var source: Range<Int>
    package var target: Range<Int>
    /// For each place between two pieces what an end there costs; nil where a sentence ends in any case.
    package var sourceCosts: [Float?]
    package var targetCosts: [Float?]

    /// The most pieces on one side.
    package static let longestSide = BeadInventory.longestSide

    package init(source: Range<Int>, target: Range<Int>, sourceCosts: [Float?], targetCosts: [Float?]) {
        self.source = source
        self.target = target
        self.sourceCosts = sourceCosts
        self.targetCosts = targetCosts
    }

    /// The beads of sentences or parts of such that the box can be cut into, with the index of each one's type: a bead's
    /// type counts sentences, not pieces.
    var beads: [(span: BeadSpan, type: Int)] {
        var beads: [(span: BeadSpan, type: Int)] = []
        for start in 0...source.count {
            for end in start...source.count {
                for otherStart in 0...target.count {
                    for otherEnd in otherStart...target.count {
                        let type = Bead.Kind(
                            Self.sentences(start, end, sourceCosts), Self.sentences(otherStart, otherEnd, targetCosts))
                        guard type.source + type.target > 0, let index = BeadInventory.index(of: type) else { continue }
                        // Evidence of null beads speaks of one piece.
                        if type.isNull, end - start + otherEnd - otherStart > 1 { continue }
                        beads.append(
                            (
                                BeadSpan(
                                    sourceStart: source.lowerBound + start, sourceEnd: source.lowerBound + end,
                                    targetStart: target.lowerBound + otherStart, targetEnd: target.lowerBound + otherEnd
                                ),
                                index
                            ))
                    }
                }
            }
        }
        return beads
    }

    /// How many sentences some pieces are, or parts of sentences.
    private static func sentences(_ start: Int, _ end: Int, _ costs: [Float?]) -> Int {
        guard end > start else { return 0 }
        return 1 + (start..<(end - 1)).count { costs[$0] == nil }
    }
}
