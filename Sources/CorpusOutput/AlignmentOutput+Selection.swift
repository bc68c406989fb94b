package import BitextModel
public import CorpusQuality

extension AlignmentOutput {
    /// Which units of an aligned pair are wanted.
    public struct Selection: Sendable {
        /// Units that are less sure, 0 to 1, are left out; nil for none.
        public var leastConfidence: Double?
        /// Units that these rules reject are left out; nil for none.
        public var rules: CorpusFilter.Options?

        /// Every unit.
        public static let all = Selection()

        /// Units that are sure enough and that the rules do not reject.
        public init(leastConfidence: Double? = nil, rules: CorpusFilter.Options? = nil) {
            self.leastConfidence = leastConfidence
            self.rules = rules
        }

        /// A unit, and why it is left out; nil where it is wanted.
        package struct Judgement {
            package var unit: TranslationUnit
            package var reason: String?
            /// All reasons, for a curious user.
            package var detail = ""
        }

        /// Judges the units of one pair, whose lengths the rules go by.
        package func judge(_ units: [TranslationUnit], source: Language, target: Language) -> [Judgement] {
            var judged = units.map { unit in
                let isWeak = leastConfidence.map { (unit.confidence ?? 1) < $0 } ?? false
                return Judgement(unit: unit, reason: isWeak ? CorpusOutput.Report.File.confidence : nil)
            }
            guard let rules else { return judged }
            let lengths = LengthModel(
                fitting: judged.filter { $0.reason == nil }.map {
                    (source: $0.unit.source.text.utf8.count, target: $0.unit.target.text.utf8.count)
                })
            var filter = CorpusFilter(options: rules, source: source, target: target, lengths: lengths)
            for index in judged.indices where judged[index].reason == nil {
                let rejections = filter.rejections(of: judged[index].unit)
                judged[index].reason = rejections.first?.reason.rawValue
                judged[index].detail = rejections.map(\.reason.rawValue).joined(separator: ", ")
            }
            return judged
        }
    }
}
