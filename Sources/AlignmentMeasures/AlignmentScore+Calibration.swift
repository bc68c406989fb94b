public import BitextModel
import TextFacts

extension AlignmentScore {
    /// Whether confidences mean what they say: of the beads said to be .9 sure, how many are right.
    public struct Calibration: Sendable, Equatable {
        /// Beads whose confidence lies in one interval.
        public struct Interval: Sendable, Equatable {
            /// The interval's lower end; the next one's is its upper end.
            public var from: Double
            /// Beads of the test.
            public var beads = 0
            /// Those among them that gold holds.
            public var right = 0
            /// The sum of the confidences.
            public var confidence = 0.0

            init(from: Double) { self.from = from }

            /// The share of the beads that is right, 0 to 1; 0 where there is none.
            public var share: Double { beads > 0 ? Double(right) / Double(beads) : 0 }
            /// How sure the beads were said to be, 0 to 1; 0 where there is none.
            public var meanConfidence: Double { beads > 0 ? confidence / Double(beads) : 0 }
        }

        /// From 0 to 1, closer together where confidences are high.
        public private(set) var intervals = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999].map(Interval.init)

        /// Nothing counted yet.
        public init() {}

        /// Compares a test with gold, bead by bead; beads without a confidence are passed over.
        public init(gold: [Bead], test: [Bead]) {
            let gold = Set(gold.map { Bead(source: $0.source, target: $0.target) })
            for bead in test {
                guard let confidence = bead.confidence,
                    let index = intervals.lastIndex(where: { confidence >= $0.from })
                else { continue }
                intervals[index].beads += 1
                intervals[index].confidence += confidence
                if gold.contains(Bead(source: bead.source, target: bead.target)) { intervals[index].right += 1 }
            }
        }

        /// The counts of both.
        public static func + (left: Calibration, right: Calibration) -> Calibration {
            var sum = left
            for index in sum.intervals.indices {
                sum.intervals[index].beads += right.intervals[index].beads
                sum.intervals[index].right += right.intervals[index].right
                sum.intervals[index].confidence += right.intervals[index].confidence
            }
            return sum
        }

        /// Whether no bead was counted.
        public var isEmpty: Bool { intervals.allSatisfy { $0.beads == 0 } }

        /// The mean distance of confidence and share of right beads, weighed by beads (expected calibration error).
        public var error: Double {
            let beads = intervals.reduce(0) { $0 + $1.beads }
            guard beads > 0 else { return 0 }
            return intervals.reduce(0.0) { $0 + Double($1.beads) * ($1.share - $1.meanConfidence).magnitude }
                / Double(beads)
        }

        /// A line for each interval that holds beads, the surest first, and the error.
        ///
        /// - Parameter title: what every line begins with.
        public func lines(title: String) -> [String] {
            intervals.reversed().filter { $0.beads > 0 }.map { interval in
                "\(title)\tconfidence from \(interval.from)\t\(interval.beads) beads, said "
                    + "\(Decimals.string(interval.meanConfidence, places: 4)), right \(Decimals.string(interval.share, places: 4))"
            } + ["\(title)\tcalibration error \(Decimals.string(error, places: 4))"]
        }
    }
}
