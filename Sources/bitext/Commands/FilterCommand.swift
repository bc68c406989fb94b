import ArgumentParser
import Bitext

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
            try CorpusOutput.check(output + [rejected, report].compactMap { $0 } + reporting.paths, against: inputs)
            let conversion = try corpus.conversion(inputs: inputs)
            let output = try reporting.output()
            let good =
                try self.output.isEmpty ? nil : output.corpus(corpus.places(self.output), options: corpus.writing())
            let bad = try rejected.map {
                try output.corpus(
                    CorpusPlace.places([$0]), options: corpus.writing(columns: [CorpusConversion.rejectedProperty]))
            }
            let page = try report.map { try output.text($0, noun: "unit") }
            if !conversion.isRepeatable {
                if rules.needsShares { throw ValidationError("a limit in per cent needs a file, not standard input") }
                console.note("standard input is read once: lengths are judged by what is usual, not by this corpus")
            }
            let (written, summary) = try conversion.filter(
                by: rules.options(), lengthShare: rules.lengthRatio.share, confidenceShare: rules.minConfidence?.share,
                into: good, rejected: bad, refusal: console.warning)
            console.detail(
                "lengths: \(summary.lengthRatio) target bytes a source byte, variance \(summary.lengthVariance) a byte; "
                    + "limit \(summary.options.lengthRatio), confidence \(summary.options.minimumConfidence)")
            if let page, let report {
                let isPage = report.hasSuffix(".html") || report.hasSuffix(".htm")
                try page.write(
                    isPage
                        ? summary.page(
                            inputs: inputs, source: written.sourceLanguage, target: written.targetLanguage)
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
}
