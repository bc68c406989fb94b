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
    ///   - lengthShare: in place of the limit of the rule on lengths: the share of units, 0 to 1, whose lengths agree least.
    ///   - confidenceShare: in place of the limit of the rule on confidence: the share of units, 0 to 1, that are least sure.
    ///   - mends: whether what needs no translator is mended before the rules judge: wrong decoding, entities, control and
    ///     invisible characters, spaces between Han, width, quotation marks, spaces.
    ///   - changes: where every mended text is listed as it was and as it is, one JSON object a line; nil for nowhere.
    ///   - scorer: what scores every unit; it gets the properties `quality` and, with an encoder, `similarity`. Needed where
    ///     these are among the rules.
    ///   - output: where good units go; nil for nowhere.
    ///   - rejected: where the others go; nil for nowhere.
    ///   - refusal: told in words of every unit that cannot be taken.
    /// - Throws: as `run`.
    /// - Precondition: `isRepeatable`, where a share is given; a scorer, where a rule needs scores.
    /// - Complexity: O(bytes). Memory is 16 bytes a unit for up to four million units, and 16 for each unit kept where a
    ///   rule on duplicates is among the rules.
    public func filter(
        by options: CorpusFilter.Options, lengthShare: Double? = nil, confidenceShare: Double? = nil,
        mends: Bool = false,
        changes: CorpusOutput.Text? = nil, scorer: Scorer? = nil, into output: CorpusOutput.Units? = nil,
        rejected: CorpusOutput.Units? = nil,
        refusal: @escaping (String) -> Void = { _ in }
    ) throws -> (summary: Summary, report: CorpusFilter.Report) {
        precondition(isRepeatable || (lengthShare == nil && confidenceShare == nil), "a share needs a second reading")
        precondition(scorer != nil || !options.needsScores, "the rules similarity and quality need a scorer")
        var options = options
        var sides = SideCheck()
        let lengths = isRepeatable ? try measure(lengthShare, confidenceShare, &options, &sides) : .usual
        var report = CorpusFilter.Report(options: options, lengths: lengths)
        report.warning = sides.warning
        var mended = MendingCounts()
        var repetitions = RepeatedUnits(rules: options.rules)
        let summary = try run(into: output, rejected: rejected, refusal: refusal) { source, target in
            scorer?.setLimits(of: &options, source: source, target: target)
            report.options = options
            let mender = mends ? UnitMender() : nil
            let filter = CorpusFilter(options: options, source: source, target: target, lengths: lengths)
            return { units in
                let changes = mender.map { mender in units.indices.map { mender.mend(&units[$0]) } }
                let scores = scorer?.scores(of: units, source: source, target: target, lengths: lengths)
                for (index, score) in (scores ?? []).enumerated() { units[index].set(score) }
                let rejections = filter.rejectionsAlone(of: units, scores: scores)
                return units.indices.map {
                    Judgement(rejections: rejections[$0], score: scores?[$0], changes: changes?[$0] ?? [])
                }
            }
        } judge: { unit, judgement in
            mended.add(judgement.changes)
            for change in judgement.changes { try changes?.writeLine(change.json) }
            var rejections = judgement.rejections
            // What was seen before depends on the order.
            if rejections.isEmpty, let repeated = repetitions.rejection(of: unit) { rejections = [repeated] }
            report.add(unit, rejections: rejections, score: judgement.score)
            guard let first = rejections.first else { return nil }
            unit.properties.append(
                .init(name: Self.rejectedProperty, value: rejections.map(\.description).joined(separator: "; ")))
            return first.reason.rawValue
        }
        report.mended = mends ? mended.lines : nil
        return (summary, report)
    }

    /// What is found out about a unit by itself.
    private struct Judgement: Sendable {
        var rejections: [CorpusFilter.Rejection]
        var score: CorpusFilter.Score?
        var changes: [UnitMender.Change]
    }

    /// The properties that hold a unit's scores: probabilities with four decimals.
    public static let qualityProperty = "quality"
    /// See `qualityProperty`.
    public static let similarityProperty = "similarity"

    /// The property that says why a unit was rejected.
    public static let rejectedProperty = "rejected"

    /// Reads the corpora once to learn their lengths, and their limits where they are shares.
    private func measure(
        _ lengthShare: Double?, _ confidenceShare: Double?, _ options: inout CorpusFilter.Options,
        _ sides: inout SideCheck
    ) throws -> LengthModel {
        // A sample in even steps would miss what stands at the end; all lengths of a million units are 16 MB.
        var sizes: [(source: Int, target: Int)] = []
        var confidences = Histogram(low: 0, high: 1, bins: 10_000)
        try scan { unit in
            sides.add(unit)
            let size = (unit.source.text.utf8.count, unit.target.text.utf8.count)
            if size.0 > 0, size.1 > 0, sizes.count < 4_000_000 { sizes.append(size) }
            if let confidence = unit.confidence { confidences.add(confidence) }
        }
        let lengths = LengthModel(fitting: sizes)
        if let lengthShare {
            var scores = Histogram(low: 0, high: 50, bins: 50_000)
            for size in sizes { scores.add(abs(lengths.score(source: size.source, target: size.target))) }
            options.lengthRatio = scores.quantile(1 - lengthShare)
        }
        if let confidenceShare { options.minimumConfidence = confidences.quantile(confidenceShare) }
        return lengths
    }
}
