import ArgumentParser
import Bitext

/// `bitext stats FILE...`: what is in a corpus.
struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count units, words, characters, lengths, bead types, confidence, languages and documents.")

    @OptionGroup var messages: MessageOptions
    @OptionGroup var corpus: CorpusOptions

    @Argument(help: "Corpora, counted together; - is standard input.")
    var inputs: [String]

    @Flag(name: .long, help: "One JSON object in place of the table.")
    var json = false

    @Option(name: .long, help: "List so many documents.")
    var documents = 20

    func run() async throws {
        try await messages.run { console in
            var statistics = CorpusStatistics()
            try corpus.conversion(inputs: inputs).scan(refusal: console.warning, body: { statistics.add($0) })
            let outputs = try CorpusOutput()
            try outputs.text("-", noun: "table")
                .write(json ? statistics.json() : statistics.text(documents: documents))
            try outputs.commit()
            return .done
        }
    }
}
