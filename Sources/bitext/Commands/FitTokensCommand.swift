import ArgumentParser
import Bitext

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
            try CorpusOutput.check([output], against: pairs)
            let opened = try SentenceEncoder(path: encoder == "auto" ? nil : encoder)
            var learner = try SentenceEncoder.TokenMatchLearner(pairs: pairs)
            learner.steps = steps
            learner.seed = seed
            learner.notes = note
            for (file, count) in learner.skippedLines {
                console.note("\(file): \(count) lines without two texts were left out")
            }
            let outputs = try reporting.output()
            let file = try outputs.text(output, format: "token match", noun: "file")
            let content = try await learner.learn(with: opened) { step, loss, accuracy in
                console.detail("step \(step): loss \(Self.rounded(loss)), right \(Self.rounded(accuracy))")
            }
            try file.write(content)
            file.count = 1
            console.report(try outputs.commit())
            return .done
        }
    }

    /// Four decimals.
    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
