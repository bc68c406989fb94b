import ArgumentParser
import Bitext

/// `bitext filter IN... -o OUT`: the good units of a corpus, and a reason for every other.
struct FilterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Keep the good units of a corpus; every rejected one has a reason.",
        discussion: """
            Rules, those of the default set marked with *:
            \(CorpusFilter.Reason.allCases.map { rule in
                "  \(CorpusFilter.Options.defaultRules.contains(rule) ? "*" : " ") \(rule.rawValue): \(rule.explanation)"
            }.joined(separator: "\n"))

            A limit in per cent is the share of this corpus that it leaves out: --length-ratio 1% the 1 % whose lengths \
            are farthest apart, --min-confidence 5% the weakest 5 %. --max-loss alone speaks of good pairs: 1% draws the \
            line where a hundredth of professional translations would be lost.

            The quality of a pair is the probability that it is a good one, by all rules weighed together and, with \
            the rule similarity, by the sentence encoder; the similarity is that by the encoder alone. Both stand in the \
            outputs as 'quality' and 'similarity'.

              bitext filter memory.tmx -o good.tmx --rejected bad.tsv --report
              bitext filter memory.tmx -o good.tmx --with similarity,quality --max-loss 0.5%
              bitext filter memory.tmx -o good.tmx --with money,brackets --without language --report report.html
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var rules: FilterRuleOptions
    @OptionGroup var scoring: ScoringOptions
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

    @Flag(
        name: .long,
        help: """
            Mend what needs no translator before the rules judge: wrong decoding, entities, control and invisible \
            characters, spaces between Han, width, quotation marks, spaces.
            """)
    var mend = false

    @Option(
        name: .long, help: "Where every mended text is listed as it was and as it is (JSON Lines); with --mend.")
    var mended: String?

    @Flag(name: .long, help: "Write the quality of every unit, also where no rule asks for it.")
    var scores = false

    func validate() throws {
        if mended != nil, !mend { throw ValidationError("--mended is for --mend") }
        if output.isEmpty, rejected == nil, report == nil {
            throw ValidationError("nothing is to be written: give -o, --rejected or --report")
        }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check(
                output + [rejected, report, mended].compactMap { $0 } + reporting.paths, against: inputs)
            let conversion = try corpus.conversion(inputs: inputs)
            let output = try reporting.output()
            let options = try rules.options()
            let hasSimilarity = options.rules.contains(.similarity)
            let scorer =
                scores || options.needsScores ? try scoring.scorer(usesEncoder: hasSimilarity) : nil
            let columns =
                (scorer == nil ? [] : [CorpusConversion.qualityProperty])
                + (hasSimilarity ? [CorpusConversion.similarityProperty] : [])
            let good =
                try self.output.isEmpty
                ? nil : output.corpus(corpus.places(self.output), options: corpus.writing(columns: columns))
            let bad = try rejected.map {
                try output.corpus(
                    CorpusFormat.Place.places([$0]),
                    options: corpus.writing(columns: [CorpusConversion.rejectedProperty] + columns))
            }
            let changes = try mended.map { try output.text($0, format: "jsonl", noun: "change") }
            let page = try report.map { try output.text($0, noun: "unit") }
            if !conversion.isRepeatable {
                if rules.needsShares {
                    throw ValidationError("a limit in per cent needs a file, not standard input or a pipe")
                }
                console.note("what is piped is read once: lengths are judged by what is usual, not by this corpus")
            }
            let (written, summary) = try conversion.filter(
                by: options, lengthShare: rules.lengthRatio.share, confidenceShare: rules.minConfidence?.share,
                mends: mend, changes: changes, scorer: scorer, into: good, rejected: bad, refusal: console.warning)
            if let warning = summary.warning { console.note(warning) }
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
            var report = CorpusOutput.Report(written)
            report.remarks = ["\(summary.kept) of \(summary.total) unit\(summary.total == 1 ? "" : "s") kept"]
            report.remarks += summary.reasons.map { "  \($0.0.rawValue): \($0.1)" }
            if hasSimilarity, summary.unknown > 0 {
                let count = summary.unknown
                report.remarks.append(
                    "\(count) unit\(count == 1 ? " has" : "s have") no similarity: the encoder does not know the languages"
                )
            }
            if let lines = summary.mended {
                report.remarks += [lines.isEmpty ? "no text needed mending" : "mended, texts by rule:"] + lines
            }
            console.report(try output.commit(report))
            return written.refused > 0 ? .findings : .done
        }
    }
}
