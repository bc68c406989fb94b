import ArgumentParser
import BitextModel
import CorpusOutput
import FileAccess
import ModelFitting
import SemanticEvidence
import SentenceEncoding
import TextFacts

/// `bitext fit-tokens`: learns from sentence pairs how the encoder's tokens meet.
struct FitTokensCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-tokens",
        abstract: "Learn from sentence pairs how the encoder's tokens meet.",
        discussion: """
            PAIRS are files with a pair a line, two texts with a tab between, in any languages and order; running text \
            is best, some ten thousand pairs suffice. Use what was learned with 'bitext align --token-match FILE', and \
            fit weights to it with 'bitext fit --token-match FILE'. The same pairs and seed give the same file.
            """)

    @Argument(help: "Files of sentence pairs.")
    var pairs: [String]

    @Option(name: .shortAndLong, help: "The token match file to write.")
    var output: String

    @Option(help: "Steps of learning, each of 40 pairs.")
    var steps = 2600

    @Option(help: "Chooses the random numbers.")
    var seed: UInt64 = 1

    @Option(help: "A line for the file's header, such as source and licence of the pairs; repeatable.")
    var note: [String] = []

    @Option(help: ArgumentHelp("The sentence encoder: auto takes the one that is installed.", valueName: "auto|FILE"))
    var encoder = "auto"

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard steps > 0 else { throw ValidationError("--steps must be at least 1") }
        guard !note.contains(where: { $0.contains { $0.isNewline } }) else {
            throw ValidationError("--note must be one line")
        }
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check([output], against: pairs)
            let opened =
                encoder == "auto" ? try SentenceEncoder.installed() : try SentenceEncoder.open(path: encoder)
            guard let opened else { throw EncoderError.notInstalled(SentenceEncoder.installedPath) }
            let files = try pairs.map(ParallelPairs.init(file:))
            for file in files where file.skippedLines > 0 {
                console.note("\(file.name): \(file.skippedLines) lines without two texts were left out")
            }
            let outputs = try reporting.output()
            let file = try outputs.text(output, format: "token match", noun: "file")
            var learner = TokenMatchLearner()
            learner.steps = steps
            learner.seed = seed
            var model = try await learner.learn(files, encoder: opened) { step, loss, accuracy in
                console.detail(
                    "step \(step): loss \(Decimals.string(loss, places: 4)), right \(Decimals.string(accuracy, places: 4))"
                )
            }
            model.notes += note
            try file.write(model.fileBytes)
            file.count = 1
            console.report(try outputs.commit())
            return .done
        }
    }
}
