public import AlignmentMeasures
import TextFacts

extension GoldTraining {
    /// How well weights align gold.
    public struct Scores: Sendable {
        /// One document's score.
        public struct Document: Sendable {
            /// The folder's name.
            public var set: String
            /// The document's name.
            public var name: String
            /// Precision and recall.
            public var score: AlignmentScore
            /// How far the confidences can be trusted.
            public var calibration: AlignmentScore.Calibration
            /// What each gold bead comes unexpected by, in natural logarithms: the mean of -ln P.
            public var surprise: Double
        }

        /// In the order of the folders and their documents.
        public var documents: [Document] = []

        /// The calibration of all documents together.
        public var calibration: AlignmentScore.Calibration {
            documents.reduce(AlignmentScore.Calibration()) { $0 + $1.calibration }
        }

        /// A line for each document and for each folder.
        ///
        /// - Parameter title: what every line begins with.
        public func lines(title: String) -> [String] {
            var lines: [String] = []
            var sets: [(name: String, sum: AlignmentScore)] = []
            for one in documents {
                lines.append(
                    "\(title)\t\(one.set)/\(one.name)\tstrict F1 \(Self.digits(one.score.strict.f1))"
                        + "\tsurprise \(Self.digits(one.surprise))")
                if sets.last?.name == one.set {
                    sets[sets.count - 1].sum = sets[sets.count - 1].sum + one.score
                } else {
                    sets.append((one.set, one.score))
                }
            }
            for (name, sum) in sets {
                let strict = sum.strict
                lines.append(
                    "\(title)\t\(name)\tALL\tstrict P \(Self.digits(strict.precision)) R \(Self.digits(strict.recall)) "
                        + "F1 \(Self.digits(strict.f1))\tvecalign F1 \(Self.digits(sum.vecalign.f1))"
                        + "\tnonull F1 \(Self.digits(sum.withoutNulls.f1))")
            }
            return lines
        }

        private static func digits(_ number: Double) -> String { Decimals.string(number, places: 4) }
    }
}
