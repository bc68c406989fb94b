package import BitextModel

/// Whether confidences mean what they say: of the beads said to be .9 sure, how many are right.
package struct Calibration: Sendable, Equatable {
    /// Beads whose confidence lies in one interval.
    package struct Interval: Sendable, Equatable {
        /// The interval's lower end; the next one's is its upper end.
        package var from: Double
        package var beads = 0
        package var right = 0
        /// The sum of the confidences.
        package var confidence = 0.0

        package init(from: Double) { self.from = from }

        package var share: Double { beads > 0 ? Double(right) / Double(beads) : 0 }
        package var meanConfidence: Double { beads > 0 ? confidence / Double(beads) : 0 }
    }

    package private(set) var intervals = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999].map(Interval.init)

    package init() {}

    /// Beads without a confidence are passed over.
    package init(gold: [Bead], test: [Bead]) {
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

    package static func + (left: Calibration, right: Calibration) -> Calibration {
        var sum = left
        for index in sum.intervals.indices {
            sum.intervals[index].beads += right.intervals[index].beads
            sum.intervals[index].right += right.intervals[index].right
            sum.intervals[index].confidence += right.intervals[index].confidence
        }
        return sum
    }

    package var isEmpty: Bool { intervals.allSatisfy { $0.beads == 0 } }

    /// The mean distance of confidence and share of right beads, weighed by beads (expected calibration error).
    package var error: Double {
        let beads = intervals.reduce(0) { $0 + $1.beads }
        guard beads > 0 else { return 0 }
        return intervals.reduce(0.0) { $0 + Double($1.beads) * ($1.share - $1.meanConfidence).magnitude }
            / Double(beads)
    }
}
