package import BitextModel

/// Takes sentences out of one side of a gold document, so that what they were aligned with has no counterpart.
///
/// Editors leave out a sentence here and a paragraph there, but few published gold alignments hold any, and those are most
/// of what the null model could learn from. So beads lose one side singly and in stretches, everywhere, now one side, now
/// the other, now one right after the other, where a sentence without a counterpart stands beside another that seems free.
package struct Omissions: Sendable {
    /// The most beads of a stretch.
    private static let longest = 6
    /// The mean of what is taken out at once: half of the time one bead, else two to six.
    private static let meanLength = 2.5

    package private(set) var source: [String]
    package private(set) var target: [String]
    package private(set) var gold: [Bead]

    /// - Parameters:
    ///   - gold: numbered as the texts; each sentence in one bead at most.
    ///   - share: how many of the beads lose one side.
    ///   - seed: chooses which.
    package init(source: [String], target: [String], gold: [Bead], share: Double, seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        var sourceIsKept = [Bool](repeating: true, count: source.count)
        var targetIsKept = [Bool](repeating: true, count: target.count)
        // In the order of the target where there is no source.
        let order = gold.indices.sorted { Self.place(gold[$0]) < Self.place(gold[$1]) }
        // Beads in a thousand that begin what is taken out: between two of these lie those that are taken.
        let beginning = Int(1000 * share / (Self.meanLength * (1 - share) + share))
        var index = 0
        while index < order.count {
            guard random.below(1000) < beginning else {
                index += 1
                continue
            }
            let length = random.below(2) == 0 ? 1 : 2 + random.below(Self.longest - 1)
            let end = min(index + length, order.count)
            // One stretch in four lacks now one side, now the other.
            let turn = random.below(4) == 0 ? index + random.below(end - index) : end
            let startsWithSource = random.below(2) == 0
            for place in index..<end {
                let bead = gold[order[place]]
                guard !bead.type.isNull else { continue }
                if startsWithSource == (place < turn) {
                    for sentence in bead.target { targetIsKept[sentence] = false }
                } else {
                    for sentence in bead.source { sourceIsKept[sentence] = false }
                }
            }
            index = end
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
