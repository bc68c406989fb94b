import ArgumentParser
import Bitext

/// `bitext fit`: learns the aligner's weights from gold alignments.
struct FitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Learn the aligner's weights from gold alignments.",
        discussion: """
            Each GOLD_DIR holds <doc>.src.txt and <doc>.tgt.txt (a sentence a line), <doc>.gold (lines such as \
            [0, 1]:[0]) and LANGS (two codes, source and target). A folder given twice counts twice, which suits the gold \
            that is most like the texts to come. The same gold gives the same weights. Use them with \
            'bitext align --weights FILE'.
            """)

    @Argument(help: "Folders with gold alignments.")
    var folders: [String]

    @Option(name: .shortAndLong, help: "The weight file to write.")
    var output: String?

    @Option(help: "The name of the weights, written into every output made with them.")
    var name = "fitted"

    @Option(help: "How dearly weights pay for their size; more for less gold.")
    var penalty = GoldTraining.usualPenalty

    @Flag(help: "Also fit on all documents but one, for each in turn, and score that one.")
    var leaveOneOut = false

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        try await messages.run { console in
            let outputs = try reporting.output()
            let table = try outputs.text("-", noun: "line")
            let file = try output.map { try outputs.text($0, format: "weights", noun: "feature") }
            let training = try await GoldTraining(
                folders: folders, evidence: evidence.choices(), penalty: penalty, progress: console.detail)
            evidence.note(hasEncoder: training.hasEncoder, console)
            if leaveOneOut {
                let scores = try await training.leaveOneOut()
                for line in scores.lines(title: "left out") { try table.writeLine(line) }
                for line in scores.calibration.lines(title: "left out") { try table.writeLine(line) }
            }
            let weights = try await training.fit(name: name)
            for line in try await training.scores(of: weights).lines(title: "in sample") { try table.writeLine(line) }
            try file?.write(weights.fileText)
            file?.count = weights.featureCount
            console.report(try outputs.commit())
            return .done
        }
    }
}
