import BitextModel
public import CorpusQuality

extension CorpusConversion {
    /// Keeps the good units of the corpora; every rejected one has its reasons, as the property `rejected` too.
    ///
    ///     let (summary, report) = try conversion.filter(by: .default, into: good, rejected: bad)
    ///     print(report.text)
    ///
    /// Corpora that can be read twice are, to learn what lengths go together in them.
    ///
    /// - Parameters:
    ///   - options: the rules and their limits.
    ///   - lengthShare: in place of the limit of the rule on lengths: the share of units, 0 to 1, whose lengths agree best.
    ///   - confidenceShare: in place of the limit of the rule on confidence: the share of units, 0 to 1, that are least sure.
    ///   - output: where good units go; nil for nowhere.
    ///   - rejected: where the others go; nil for nowhere.
    ///   - refusal: told in words of every unit that cannot be taken.
    /// - Throws: as `run`.
    /// - Precondition: `isRepeatable`, where a share is given.
    /// - Complexity: O(bytes). Memory is 16 bytes a unit for up to four million units, and 16 for each unit kept where a
    ///   rule on duplicates is among the rules.
    public func filter(
        by options: FilterOptions, lengthShare: Double? = nil, confidenceShare: Double? = nil,
        into output: CorpusOutput.Units? = nil, rejected: CorpusOutput.Units? = nil,
        refusal: @escaping (String) -> Void = { _ in }
    ) throws -> (summary: Summary, report: FilterReport) {
        precondition(isRepeatable || (lengthShare == nil && confidenceShare == nil), "a share needs a second reading")
        var options = options
        let lengths = isRepeatable ? try measure(lengthShare, confidenceShare, &options) : .usual
        var filter: CorpusFilter?
        var report = FilterReport(options: options, lengths: lengths)
        let summary = try run(into: output, rejected: rejected, refusal: refusal) { unit in
            if filter == nil {
                filter = CorpusFilter(
                    options: options, source: unit.source.language, target: unit.target.language, lengths: lengths)
            }
            let rejections = filter?.rejections(of: unit) ?? []
            report.add(unit, rejections: rejections)
            guard let first = rejections.first else { return .keep(unit) }
            var unit = unit
            unit.properties.append(
                .init(name: Self.rejectedProperty, value: rejections.map(\.description).joined(separator: "; ")))
            return .leaveOut(unit, reason: first.reason.rawValue)
        }
        return (summary, report)
    }

    /// The property that says why a unit was rejected.
    public static let rejectedProperty = "rejected"

    /// Reads the corpora once to learn their lengths, and their limits where they are shares.
    private func measure(
        _ lengthShare: Double?, _ confidenceShare: Double?, _ options: inout FilterOptions
    ) throws -> LengthModel {
        // A sample in even steps would miss what stands at the end; all lengths of a million units are 16 MB.
        var sizes: [(source: Int, target: Int)] = []
        var confidences = Histogram(low: 0, high: 1, bins: 10_000)
        try scan { unit in
            let size = (unit.source.text.utf8.count, unit.target.text.utf8.count)
            if size.0 > 0, size.1 > 0, sizes.count < 4_000_000 { sizes.append(size) }
            if let confidence = unit.confidence { confidences.add(confidence) }
        }
        let lengths = LengthModel(fitting: sizes)
        if let lengthShare {
            var scores = Histogram(low: 0, high: 50, bins: 50_000)
            for size in sizes { scores.add(abs(lengths.score(source: size.source, target: size.target))) }
            options.lengthRatio = scores.quantile(lengthShare)
        }
        if let confidenceShare { options.minimumConfidence = confidences.quantile(confidenceShare) }
        return lengths
    }
}
