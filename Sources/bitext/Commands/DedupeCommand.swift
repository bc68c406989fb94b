public import ArgumentParser
public import Bitext

/// `bitext dedupe IN... -o OUT`: each pair once.
struct DedupeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe",
        abstract: "Keep each pair once, with the documents of all its occurrences.",
        discussion: """
            Reads the inputs twice, so they must be files. What is known of many units is kept in scratch files in the folder TMPDIR \
            names (else /tmp): some 120 bytes a unit. A source with several translations is marked with the property x-conflict, or \
            dealt with by --conflicts.

              bitext dedupe a.tmx b.tmx -o memory.tmx
              bitext dedupe memory.tmx --like near --conflicts best -o clean.tmx
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var options: CorpusOptions
    @OptionGroup var reporting: ReportOptions

    @Argument(help: "Corpora.")
    var inputs: [String]

    @Option(name: .shortAndLong, help: "Where the corpus goes; repeat for several formats.")
    var output: [String]

    @Option(name: .long, help: "exact, or near: the same but for case, width, punctuation, digits and spaces.")
    var like: Deduplicator.Likeness = .exact

    @Option(
        name: .long,
        help: "Sources with several translations: flag them, keep them as they are, keep the best, or drop all.")
    var conflicts: Deduplicator.ConflictRule = .flag

    @Flag(name: .long, help: "Of units that repeat each other keep the most probable, not the first.")
    var preferConfidence = false

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check(output + reporting.paths, against: inputs)
            let output = try reporting.output()
            let corpus = try output.corpus(
                try options.places(self.output),
                options: options.writing(columns: [Deduplicator.conflictProperty, Deduplicator.occurrencesProperty]))
            let conversion = try options.conversion(inputs: inputs)
            guard conversion.isRepeatable else {
                throw ValidationError("dedupe reads its inputs twice; give files, not standard input or a pipe")
            }
            let deduplicator = Deduplicator(
                likeness: like, conflicts: conflicts, prefersConfidence: preferConfidence)
            let summary = try conversion.deduplicate(with: deduplicator, into: corpus, refusal: console.warning)
            var report = CorpusOutput.Report(summary)
            if conflicts == .flag {
                let count = deduplicator.conflicting
                report.remarks = [
                    "\(count) unit\(count == 1 ? "" : "s") with conflicts \(count == 1 ? "is" : "are") marked"
                ]
            }
            console.report(try output.commit(report))
            return summary.refused > 0 ? .findings : .done
        }
    }
}

extension Deduplicator.Likeness: @retroactive ExpressibleByArgument {}
extension Deduplicator.ConflictRule: @retroactive ExpressibleByArgument {}
