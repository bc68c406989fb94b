import ArgumentParser
import BitextModel
import CorpusFormats
import CorpusOutput
import CorpusQuality
import FileAccess

/// `bitext filter IN... -o OUT`: the good units of a corpus, and a reason for every other.
struct FilterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Keep the good units of a corpus; every rejected one has a reason.",
        discussion: """
            Rules, those of the default set marked with *:
            \(RejectionReason.allCases.map { rule in
                "  \(FilterOptions.defaultRules.contains(rule) ? "*" : " ") \(rule.rawValue): \(rule.explanation)"
            }.joined(separator: "\n"))

            A limit may be a share of this corpus: --length-ratio 99% keeps the nearer 99 % of all units, \
            --min-confidence 5% leaves out the weakest 5 %.

              bitext filter memory.tmx -o good.tmx --rejected bad.tsv --report
              bitext filter memory.tmx -o good.tmx --with money,brackets --without language --report report.html
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var rules: FilterRuleOptions
    @OptionGroup var reporting: ReportOptions

    @Argument(help: "Corpora; - is standard input.")
    var inputs: [String]

    @Option(name: .shortAndLong, help: "Where the good units go; repeat for several formats.")
    var output: [String] = []

    @Option(
        name: .long, help: "Where the rejected units go, each with its reasons (the property or column 'rejected').")
    var rejected: String?

    @Option(name: .long, help: "Where the report goes: a page if it ends in .html, else text; - is standard output.")
    var report: String?

    func validate() throws {
        if output.isEmpty, rejected == nil, report == nil {
            throw ValidationError("nothing is to be written: give -o, --rejected or --report")
        }
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check(output + [rejected, report].compactMap { $0 } + reporting.paths, against: inputs)
            let conversion = try corpus.conversion(inputs: inputs)
            let output = try reporting.output()
            let good =
                try self.output.isEmpty ? nil : output.corpus(corpus.places(self.output), options: corpus.writing())
            let bad = try rejected.map {
                try output.corpus(CorpusPlace.places([$0]), options: corpus.writing(columns: ["rejected"]))
            }
            let page = try report.map { try output.text($0, noun: "unit") }
            var options = try rules.options()
            let lengths = try measure(conversion, &options, console)
            var filter: CorpusFilter?
            var summary = FilterReport(options: options, lengths: lengths)
            let written = try conversion.run(into: good, rejected: bad, refusal: { console.warning("\($0)") }) { unit in
                if filter == nil {
                    filter = CorpusFilter(
                        options: options, source: unit.source.language, target: unit.target.language, lengths: lengths)
                }
                let rejections = filter?.rejections(of: unit) ?? []
                summary.add(unit, rejections: rejections)
                guard let first = rejections.first else { return .keep(unit) }
                var unit = unit
                let reasons = rejections.map(\.description).joined(separator: "; ")
                unit.properties.append(.init(name: "rejected", value: reasons))
                return .leaveOut(unit, reason: first.reason.rawValue)
            }
            if let page, let report {
                let isPage = report.hasSuffix(".html") || report.hasSuffix(".htm")
                try page.write(
                    isPage
                        ? FilterPage.render(
                            summary, inputs: inputs, source: written.sourceLanguage, target: written.targetLanguage)
                        : summary.text)
                page.count = summary.total
            }
            var report = OutputReport(written)
            report.remarks = ["\(summary.kept) of \(summary.total) units kept"]
            report.remarks += summary.reasons.map { "  \($0.0.rawValue): \($0.1)" }
            console.report(try output.commit(report))
            return written.refused > 0 ? .findings : .done
        }
    }

    /// Reads the corpus once to learn its lengths, and its limits where they are shares.
    private func measure(
        _ conversion: CorpusConversion, _ options: inout FilterOptions, _ console: Console
    ) throws -> LengthModel {
        guard conversion.isRepeatable else {
            if rules.needsShares { throw ValidationError("a limit in per cent needs a file, not standard input") }
            console.note("standard input is read once: lengths are judged by what is usual, not by this corpus")
            return .usual
        }
        // A sample in even steps would miss what stands at the end; all lengths of a million units are 16 MB.
        var sizes: [(source: Int, target: Int)] = []
        var confidences = Histogram(low: 0, high: 1, bins: 10_000)
        _ = try conversion.scan(body: { unit in
            let size = (unit.source.text.utf8.count, unit.target.text.utf8.count)
            if size.0 > 0, size.1 > 0, sizes.count < 4_000_000 { sizes.append(size) }
            if let confidence = unit.confidence { confidences.add(confidence) }
        })
        let lengths = LengthModel(fitting: sizes)
        var scores = Histogram(low: 0, high: 50, bins: 50_000)
        if rules.lengthRatio.isShare {
            for size in sizes { scores.add(abs(lengths.score(source: size.source, target: size.target))) }
            options.lengthRatio = scores.quantile(rules.lengthRatio.value)
        }
        if let limit = rules.minConfidence, limit.isShare {
            options.minimumConfidence = confidences.quantile(limit.value)
        }
        console.detail(
            "lengths: \(lengths.ratio) target bytes a source byte, variance \(lengths.variance) a byte; "
                + "limit \(options.lengthRatio), confidence \(options.minimumConfidence)")
        return lengths
    }
}
