import ArgumentParser
import BitextModel
import CorpusFormats
import CorpusQuality

/// `bitext dedupe IN... -o OUT`: each pair once.
struct DedupeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe",
        abstract: "Keep each pair once, with the documents of all its occurrences.",
        discussion: """
            Reads the inputs twice, so they must be files. Memory is some 60 bytes a unit. A source with several \
            translations is marked with the property x-conflict, or dealt with by --conflicts.

              bitext dedupe a.tmx b.tmx -o memory.tmx
              bitext dedupe memory.tmx --like near --conflicts best -o clean.tmx
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var corpus: CorpusOptions

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

    func validate() throws {
        if inputs.contains("-") {
            throw ValidationError("dedupe reads its inputs twice; give files, not standard input")
        }
    }

    func run() async throws {
        try await messages.run { console in
            var conversion = try corpus.conversion(inputs: inputs, outputs: output)
            conversion.writing.columns = [Deduplicator.conflictProperty, Deduplicator.occurrencesProperty]
            var deduplicator = Deduplicator(
                likeness: like, conflicts: conflicts, prefersConfidence: preferConfidence)
            _ = try conversion.scan(body: { deduplicator.note($0) })
            let summary = try conversion.run(refusal: { console.note("\($0)") }) { unit in
                guard case .keep(let kept) = deduplicator.judge(unit) else { return nil }
                return kept
            }
            for (place, written) in zip(conversion.outputs, summary.outputs) {
                console.report(written, output: place.paths.joined(separator: " "))
            }
            let treatment =
                switch conflicts {
                case .flag: ", \(deduplicator.conflicting) with conflicts marked"
                case .keep: ""
                case .best, .drop: ", \(deduplicator.conflicting) left out for conflicts"
                }
            let kept = summary.read - deduplicator.repeated - (conflicts == .flag ? 0 : deduplicator.conflicting)
            console.note(
                "\(kept) of \(summary.read) units kept, \(deduplicator.repeated) repeat another\(treatment)")
            return summary.refused > 0 ? .findings : .done
        }
    }
}

extension Deduplicator.Likeness: ExpressibleByArgument {}
extension Deduplicator.ConflictRule: ExpressibleByArgument {}
