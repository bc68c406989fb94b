import TextFacts

extension AlignmentScore {
    /// Counts of right, tested and gold beads, and the measures that follow from them.
    public struct Counts: Sendable, Equatable, CustomStringConvertible {
        /// Test beads that gold holds.
        public var right = 0
        /// Beads of the test.
        public var tested = 0
        /// Beads of the gold that count for recall.
        public var gold = 0
        /// Right beads among those that count for recall.
        public var rightForRecall = 0

        /// Nothing counted yet.
        public init() {}

        /// The share of tested beads that are right, 0 to 1; 0 where none was tested.
        public var precision: Double { tested > 0 ? Double(right) / Double(tested) : 0 }
        /// The share of gold's beads that the test has, 0 to 1; 0 where gold has none.
        public var recall: Double { gold > 0 ? Double(rightForRecall) / Double(gold) : 0 }
        /// The harmonic mean of precision and recall; 0 where both are.
        public var f1: Double {
            let sum = precision + recall
            return sum > 0 ? 2 * precision * recall / sum : 0
        }

        /// Precision, recall and F1 with four decimals, tabs between.
        public var description: String {
            [("P", precision), ("R", recall), ("F1", f1)].map { "\($0) \(Decimals.string($1, places: 4))" }
                .joined(separator: "\t")
        }

        /// Sums of counts: micro-averaged measures over documents.
        public static func + (left: Counts, right: Counts) -> Counts {
            var sum = left
            sum.right += right.right
            sum.tested += right.tested
            sum.gold += right.gold
            sum.rightForRecall += right.rightForRecall
            return sum
        }
    }
}
