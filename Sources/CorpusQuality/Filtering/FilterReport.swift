import BitextModel

/// What a filter did to a corpus: counts by reason, distributions to choose thresholds by, examples.
public struct FilterReport: Sendable {
    public struct Example: Hashable, Sendable {
        public var id: String
        public var source: String
        public var target: String
        public var detail: String
    }

    public struct Chart: Sendable {
        public var title: String
        public var histogram: Histogram
        /// Where the filter draws the line, if it does.
        public var threshold: Double?
    }

    public let options: FilterOptions
    public let lengths: LengthModel
    public private(set) var total = 0
    public private(set) var kept = 0
    /// Units that each rule rejects; a unit may be rejected by several.
    public private(set) var counts: [RejectionReason: Int] = [:]
    /// Units that one rule alone rejects.
    public private(set) var sole: [RejectionReason: Int] = [:]
    public private(set) var examples: [RejectionReason: [Example]] = [:]
    private var lengthScores = Histogram(low: 0, high: 12, bins: 240)
    private var confidences = Histogram(low: 0, high: 1, bins: 100)
    private var sourceLengths = Histogram(low: 0, high: 400, bins: 80)
    private var targetLengths = Histogram(low: 0, high: 400, bins: 80)

    private static let mostExamples = 5

    public init(options: FilterOptions, lengths: LengthModel) {
        self.options = options
        self.lengths = lengths
    }

    public mutating func add(_ unit: TranslationUnit, rejections: [Rejection]) {
        total += 1
        lengthScores.add(abs(lengths.score(source: unit.source.text.utf8.count, target: unit.target.text.utf8.count)))
        if let confidence = unit.confidence { confidences.add(confidence) }
        sourceLengths.add(Double(unit.source.text.unicodeScalars.count))
        targetLengths.add(Double(unit.target.text.unicodeScalars.count))
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

    public var charts: [Chart] {
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
        charts.append(
            Chart(title: "Characters of the source", histogram: sourceLengths.coarser(bins: 40), threshold: nil))
        charts.append(
            Chart(title: "Characters of the target", histogram: targetLengths.coarser(bins: 40), threshold: nil))
        return charts
    }

    /// Reasons by how often they struck, the most frequent first.
    public var reasons: [(reason: RejectionReason, count: Int, sole: Int)] {
        RejectionReason.allCases.compactMap { reason in counts[reason].map { (reason, $0, sole[reason] ?? 0) } }
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
}
