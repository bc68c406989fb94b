public import BitextModel

extension CorpusFilter {
    /// What a filter did to a corpus: counts by reason, distributions to choose thresholds by, examples.
    ///
    ///     var report = CorpusFilter.Report(of: filter)
    ///     for unit in units { report.add(unit, rejections: filter.rejections(of: unit)) }
    ///     print(report.text)
    public struct Report: Sendable {
        /// What is wrong with the corpus as a whole, and what to do: its sides stand the wrong way round; nil if nothing is.
        public package(set) var warning: String?
        /// How many texts each rule of mending changed, in words; nil where nothing was to be mended.
        public package(set) var mended: [String]?
        /// A unit that a rule rejected.
        public struct Example: Hashable, Sendable {
            /// The unit's identifier.
            public var id: String
            /// The source's text.
            public var source: String
            /// The target's text.
            public var target: String
            /// What exactly the rule found.
            public var detail: String
        }

        package struct Chart: Sendable {
            package var title: String
            package var histogram: Histogram
            /// Where the filter draws the line, if it does.
            package var threshold: Double?

            /// A histogram to be drawn.
            package init(title: String, histogram: Histogram, threshold: Double?) {
                self.title = title
                self.histogram = histogram
                self.threshold = threshold
            }
        }

        /// The rules and their limits; those that were shares as numbers.
        public package(set) var options: CorpusFilter.Options
        package let lengths: LengthModel
        /// Units judged.
        public private(set) var total = 0
        /// Units that no rule rejects.
        public private(set) var kept = 0
        /// Units that each rule rejects; a unit may be rejected by several.
        public private(set) var counts: [CorpusFilter.Reason: Int] = [:]
        /// Units that one rule alone rejects.
        public private(set) var sole: [CorpusFilter.Reason: Int] = [:]
        /// The first few units that each rule rejects.
        public private(set) var examples: [CorpusFilter.Reason: [Example]] = [:]
        private var lengthScores = Histogram(low: 0, high: 12, bins: 240)
        private var confidences = Histogram(low: 0, high: 1, bins: 100)
        private var qualities = Histogram(low: 0, high: 1, bins: 100)
        private var similarities = Histogram(low: 0, high: 1, bins: 100)
        /// Units that got no similarity, since the encoder does not know their languages.
        public private(set) var unknown = 0
        private var sourceLengths = Histogram(low: 0, high: 400, bins: 80)
        private var targetLengths = Histogram(low: 0, high: 400, bins: 80)

        private static let mostExamples = 5

        /// A report of what a filter will judge.
        public init(of filter: CorpusFilter) { self.init(options: filter.options, lengths: filter.lengths) }

        package init(options: CorpusFilter.Options, lengths: LengthModel) {
            self.options = options
            self.lengths = lengths
        }

        /// Target bytes for each source byte, as is usual in the corpus.
        public var lengthRatio: Double { lengths.ratio }
        /// How far lengths vary in the corpus: the variance of a byte.
        public var lengthVariance: Double { lengths.variance }

        /// Counts a unit.
        ///
        /// - Parameters:
        ///   - rejections: what the filter says of it.
        ///   - score: its score, if it has one.
        /// - Complexity: O(bytes of the unit).
        public mutating func add(
            _ unit: TranslationUnit, rejections: [CorpusFilter.Rejection], score: CorpusFilter.Score? = nil
        ) {
            if let score {
                qualities.add(score.quality)
                if let similarity = score.similarity { similarities.add(similarity) } else { unknown += 1 }
            }
            total += 1
            lengthScores.add(
                abs(lengths.score(source: unit.source.text.utf8.count, target: unit.target.text.utf8.count)))
            if let confidence = unit.confidence { confidences.add(confidence) }
            sourceLengths.add(Double(Self.characters(of: unit.source.text)))
            targetLengths.add(Double(Self.characters(of: unit.target.text)))
            if rejections.isEmpty {
                kept += 1
                return
            }
            // A rule may find fault with both sides.
            let reasons = Set(rejections.map(\.reason))
            for reason in reasons { counts[reason, default: 0] += 1 }
            if reasons.count == 1, let reason = reasons.first { sole[reason, default: 0] += 1 }
            for rejection in rejections where examples[rejection.reason, default: []].count < Self.mostExamples {
                examples[rejection.reason, default: []].append(
                    Example(
                        id: unit.id, source: unit.source.text, target: unit.target.text, detail: rejection.detail))
            }
        }

        private static func characters(of text: String) -> Int {
            let bytes = text.utf8.span
            var count = 0
            for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
            return count
        }

        package var charts: [Chart] {
            var charts = [
                Chart(
                    title: "Length difference, in standard deviations", histogram: lengthScores.coarser(bins: 48),
                    threshold: options.rules.contains(.lengthRatio) ? options.lengthRatio : nil)
            ]
            if confidences.total > 0 {
                charts.append(
                    Chart(
                        title: "Confidence of the alignment", histogram: confidences.coarser(bins: 50),
                        threshold: options.rules.contains(.confidence) ? options.minimumConfidence : nil))
            }
            if qualities.total > 0 {
                charts.append(
                    Chart(
                        title: "Quality", histogram: qualities.coarser(bins: 50),
                        threshold: options.rules.contains(.quality) ? options.minimumQuality : nil))
            }
            if similarities.total > 0 {
                charts.append(
                    Chart(
                        title: "Similarity", histogram: similarities.coarser(bins: 50),
                        threshold: options.rules.contains(.similarity) ? options.minimumSimilarity : nil))
            }
            charts.append(
                Chart(title: "Characters of the source", histogram: sourceLengths.coarser(bins: 40), threshold: nil))
            charts.append(
                Chart(title: "Characters of the target", histogram: targetLengths.coarser(bins: 40), threshold: nil))
            return charts
        }

        /// Reasons by how often they struck, the most frequent first.
        public var reasons: [(reason: CorpusFilter.Reason, count: Int, sole: Int)] {
            CorpusFilter.Reason.allCases.compactMap { reason in counts[reason].map { (reason, $0, sole[reason] ?? 0) } }
                .sorted { $0.1 > $1.1 }
        }

        /// The report for a terminal.
        public var text: String {
            var lines = ["\(total) units: \(kept) kept (\(Percent.of(kept, total))), \(total - kept) rejected"]
            if !reasons.isEmpty {
                lines.append("")
                lines.append(
                    TextTable.render(
                        [["reason", "units", "share", "alone", "rejects"]]
                            + reasons.map { reason, count, sole in
                                [reason.rawValue, "\(count)", Percent.of(count, total), "\(sole)", reason.explanation]
                            }, rightAligned: [1, 2, 3]))
            }
            for chart in charts where total > 0 {
                lines.append("")
                lines.append(TextChart.render(chart))
            }
            return lines.joined(separator: "\n") + "\n"
        }

        /// The report as a page in HTML of its own: no script, no font, no picture from elsewhere.
        ///
        /// - Parameters:
        ///   - inputs: the files that were filtered, as the user named them.
        ///   - source, target: the corpus' languages.
        public func page(inputs: [String], source: Language, target: Language) -> String {
            FilterPage.render(self, inputs: inputs, source: source, target: target)
        }
    }
}
