import ArgumentParser
import BitextModel
import CorpusFormats
import CorpusOutput
import CorpusQuality
import FileAccess

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
            _ = try corpus.conversion(inputs: inputs).scan(
                refusal: { console.warning("\($0)") }, body: { statistics.add($0) })
            let output = try OutputFile("-")
            try output.write(json ? statistics.json() : statistics.text(documents: documents))
            try output.commit()
            return .done
        }
    }
}
