package import BitextModel

/// Takes sentences out of one side of a gold document, so that what they were aligned with has no counterpart.
///
/// Editors leave out a sentence here and whole sections there, but few published gold alignments hold any of it, and that is
/// most of what the null model could learn from. So beads lose one side, now the source, now the target, now one right after
/// the other, where a sentence without a counterpart stands beside another that seems free.
package struct Omissions: Sendable {
    package private(set) var source: [String]
    package private(set) var target: [String]
    package private(set) var gold: [Bead]

    /// How much is taken out.
    package enum Amount: Sendable {
        /// Stretches of up to six beads, one for each sixty: summaries, cuts.
        case stretches
        /// A share of all beads, half of the time one alone, else two to six together, chosen by a seed.
        case scattered(share: Double, seed: UInt64)
    }

    /// - Parameters:
    ///   - gold: numbered as the texts; each sentence in one bead at most.
    package init(source: [String], target: [String], gold: [Bead], _ amount: Amount) {
        // In the order of the target where there is no source.
        let order = gold.indices.sorted { Self.place(gold[$0]) < Self.place(gold[$1]) }
        var lost: [(bead: Int, isTarget: Bool)] = []
        switch amount {
        case .stretches: Self.takeStretches(order.count) { lost.append((order[$0], $1)) }
        case .scattered(let share, let seed):
            Self.scatter(order.count, share: share, seed: seed) { lost.append((order[$0], $1)) }
        }
        var sourceIsKept = [Bool](repeating: true, count: source.count)
        var targetIsKept = [Bool](repeating: true, count: target.count)
        for (bead, isTarget) in lost where !gold[bead].type.isNull {
            if isTarget {
                for sentence in gold[bead].target { targetIsKept[sentence] = false }
            } else {
                for sentence in gold[bead].source { sourceIsKept[sentence] = false }
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

    private static let longest = 6

    /// - Parameter take: called with the place of each bead that loses a side, in order, and whether that is the target.
    private static func takeStretches(_ count: Int, _ take: (Int, Bool) -> Void) {
        var random = RandomNumbers(seed: 29)
        var index = 0
        while index < count {
            guard random.below(60) == 0 else {
                index += 1
                continue
            }
            let startsWithTarget = random.below(2) == 0
            let sides = random.below(2) + 1
            for side in 0..<sides {
                let length = min(1 + random.below(longest), count - index)
                for place in index..<(index + length) { take(place, startsWithTarget == (side == 0)) }
                index += length
            }
        }
    }

    /// - Parameter take: as for stretches.
    private static func scatter(_ count: Int, share: Double, seed: UInt64, _ take: (Int, Bool) -> Void) {
        var random = RandomNumbers(seed: seed)
        // Beads in a thousand that begin what is taken out: between two of these lie those that are taken.
        let meanLength = (1 + Double(2 + longest) / 2) / 2
        let beginning = Int(1000 * share / (meanLength * (1 - share) + share))
        var index = 0
        while index < count {
            guard random.below(1000) < beginning else {
                index += 1
                continue
            }
            let length = random.below(2) == 0 ? 1 : 2 + random.below(longest - 1)
            let end = min(index + length, count)
            // One in four lacks now one side, now the other.
            let turn = random.below(4) == 0 ? index + random.below(end - index) : end
            let startsWithTarget = random.below(2) == 0
            for place in index..<end { take(place, startsWithTarget == (place < turn)) }
            index = end
        }
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
