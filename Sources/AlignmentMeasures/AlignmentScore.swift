public import BitextModel

/// A test alignment measured against gold. A test bead is right only if gold holds that very bead.
public struct AlignmentScore: Sendable, Equatable {
    /// Null beads count like any other, in precision and in recall (the published tables for Chinese-English).
    public var strict = Counts()
    /// Null beads count in precision, not in recall (the published tables for German-French: Vecalign's measure).
    public var vecalign = Counts()
    /// Null beads count nowhere.
    public var withoutNulls = Counts()

    /// Nothing counted yet.
    public init() {}

    /// A test that holds a sentence in two beads counts as empty; beads given twice count once.
    public init(gold: [Bead], test: [Bead]) {
        func keys(_ beads: [Bead]) -> [Key] {
            var seen: Set<Key> = []
            return beads.map { Key(source: $0.source, target: $0.target) }.filter { seen.insert($0).inserted }
        }
        let gold = Set(keys(gold))
        let test = Self.isConsistent(test) ? keys(test) : []
        let fullGold = gold.filter(\.isFull)
        let fullTest = test.filter(\.isFull)
        let right = test.filter(gold.contains).count
        let fullRight = fullTest.filter(gold.contains).count
        strict = Self.counts(right: right, tested: test.count, gold: gold.count, rightForRecall: right)
        vecalign = Self.counts(right: right, tested: test.count, gold: fullGold.count, rightForRecall: fullRight)
        withoutNulls = Self.counts(
            right: fullRight, tested: fullTest.count, gold: fullGold.count, rightForRecall: fullRight)
    }

    /// Sums of counts: micro-averaged measures over documents.
    public static func + (left: AlignmentScore, right: AlignmentScore) -> AlignmentScore {
        var sum = left
        sum.strict = left.strict + right.strict
        sum.vecalign = left.vecalign + right.vecalign
        sum.withoutNulls = left.withoutNulls + right.withoutNulls
        return sum
    }

    /// Whether no sentence is in two beads.
    public static func isConsistent(_ beads: [Bead]) -> Bool {
        let source = beads.flatMap(\.source)
        let target = beads.flatMap(\.target)
        return Set(source).count == source.count && Set(target).count == target.count
    }

    private struct Key: Hashable {
        var source: [Int]
        var target: [Int]
        var isFull: Bool { !source.isEmpty && !target.isEmpty }
    }

    private static func counts(right: Int, tested: Int, gold: Int, rightForRecall: Int) -> Counts {
        var counts = Counts()
        counts.right = right
        counts.tested = tested
        counts.gold = gold
        counts.rightForRecall = rightForRecall
        return counts
    }
}
