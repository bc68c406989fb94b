package import BitextModel

/// Takes stretches of sentences out of one side of a gold document, so that what they were aligned with has no
/// counterpart.
///
/// Summaries, editor's notes and cuts leave whole stretches untranslated, but few published gold alignments hold any,
/// and those are most of what the null model could learn from. Stretches lack now one side, now the other, now one
/// right after the other, where a sentence without a counterpart stands beside another that seems free.
package struct UntranslatedStretches: Sendable {
    private static let seed: UInt64 = 29
    /// One bead in so many begins a stretch.
    private static let interval = 60
    /// The most beads of a stretch on one side.
    private static let longest = 6

    package private(set) var source: [String]
    package private(set) var target: [String]
    package private(set) var gold: [Bead]

    /// - Parameter gold: numbered as the texts; each sentence in one bead at most.
    package init(source: [String], target: [String], gold: [Bead]) {
        var random = RandomNumbers(seed: Self.seed)
        var sourceIsKept = [Bool](repeating: true, count: source.count)
        var targetIsKept = [Bool](repeating: true, count: target.count)
        // In the order of the target where there is no source.
        let order = gold.indices.sorted { Self.place(gold[$0]) < Self.place(gold[$1]) }
        var index = 0
        while index < order.count {
            guard random.below(Self.interval) == 0 else {
                index += 1
                continue
            }
            let startsWithSource = random.below(2) == 0
            let sides = random.below(2) + 1
            for side in 0..<sides {
                let length = min(1 + random.below(Self.longest), order.count - index)
                for bead in order[index..<(index + length)].map({ gold[$0] }) where !bead.type.isNull {
                    if startsWithSource == (side == 0) {
                        for sentence in bead.target { targetIsKept[sentence] = false }
                    } else {
                        for sentence in bead.source { sourceIsKept[sentence] = false }
                    }
                }
                index += length
            }
        }
        let sourceNumbers = Self.numbers(sourceIsKept)
        let targetNumbers = Self.numbers(targetIsKept)
        self.source = source.indices.filter { sourceIsKept[$0] }.map { source[$0] }
        self.target = target.indices.filter { targetIsKept[$0] }.map { target[$0] }
        var beads: [Bead] = []
        for bead in gold {
            let left = bead.source.filter { sourceIsKept[$0] }.map { sourceNumbers[$0] }
            let right = bead.target.filter { targetIsKept[$0] }.map { targetNumbers[$0] }
            if left.isEmpty || right.isEmpty {
                beads += left.map { Bead(source: [$0], target: []) } + right.map { Bead(source: [], target: [$0]) }
            } else {
                beads.append(Bead(source: left, target: right))
            }
        }
        self.gold = beads
    }

    private static func place(_ bead: Bead) -> Int { (bead.source.first ?? 0) + (bead.target.first ?? 0) }

    /// The new number of each sentence that is kept.
    private static func numbers(_ isKept: [Bool]) -> [Int] {
        var next = 0
        return isKept.map { kept in
            defer { if kept { next += 1 } }
            return next
        }
    }
}
