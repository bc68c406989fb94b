import ArgumentParser
import Bitext

/// `bitext evaluate`: an alignment measured against gold.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure alignments against gold.",
        discussion: """
            GOLD and TEST are two bead files, or two folders: every <doc>.gold of GOLD is compared with <doc>.beads of \
            TEST, and the counts are added up. strict: null beads count like any other; vecalign: they count in \
            precision, not in recall; nonull: they count nowhere. A test that is missing, or that holds a sentence in \
            two beads, counts as empty.
            """)

    @Argument(help: "A gold bead file, or a folder of <doc>.gold.")
    var gold: String

    @Argument(help: "A bead file, or a folder of <doc>.beads.")
    var test: String

    @Flag(help: "Also show how many of the beads of each confidence are right.")
    var calibration = false

    @Option(help: "End with exit code 1 if strict F1 is below this.")
    var bar: Double?

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        try await messages.run { console in
            let evaluation = try AlignmentScore.Comparison.compare(gold: gold, test: test)
            for problem in evaluation.problems { console.note(problem) }
            let outputs = try CorpusOutput()
            let table = try outputs.text("-", noun: "line")
            if evaluation.documents.count > 1 {
                for (name, score) in evaluation.documents {
                    try table.writeLine("\(name)\t\(score.strict)")
                }
            }
            let total = evaluation.total
            for (name, counts) in [
                ("strict", total.strict), ("vecalign", total.vecalign), ("nonull", total.withoutNulls),
            ] {
                try table.writeLine("ALL \(name)\t\(counts)")
            }
            if calibration {
                for line in evaluation.calibration.lines(title: "ALL") { try table.writeLine(line) }
            }
            try outputs.commit()
            if let bar, total.strict.f1 < bar {
                console.note("strict F1 is below \(bar)")
                return .findings
            }
            return .done
        }
    }
}
