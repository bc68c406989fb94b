import AlignmentMeasures
import AlignmentPipeline
import ArgumentParser
import BitextModel
import CorpusOutput
import FileAccess
import ModelFitting
import SentenceAlignment

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
    var penalty = WeightFitter.usualPenalty

    @Flag(help: "Also fit on all documents but one, for each in turn, and score that one.")
    var leaveOneOut = false

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        try await messages.run { console in
            let sets = try folders.map(GoldFolder.init(path:))
            let outputs = try reporting.output()
            let table = try outputs.text("-", noun: "line")
            let file = try output.map { try outputs.text($0, format: "weights", noun: "feature") }
            let training = GoldTraining(resources: try evidence.resources(console), penalty: penalty) {
                console.detail($0)
            }
            let documents = try await training.documents(of: sets)
            let setNames = Self.names(of: folders)
            if leaveOneOut {
                let scores = try await training.leaveOneOut(documents, setNames: setNames)
                for line in ScoreTable.lines(scores, title: "left out") { try table.writeLine(line) }
                let calibration = scores.reduce(Calibration()) { $0 + $1.calibration }
                for line in ScoreTable.lines(calibration, title: "left out") { try table.writeLine(line) }
            }
            let distinct = setNames.indices.filter { setNames.firstIndex(of: setNames[$0]) == $0 }
            let count = distinct.reduce(0) { $0 + documents[$1].count }
            let sentences = distinct.flatMap { documents[$0] }.reduce(0) {
                $0 + $1.pair.source.count + $1.pair.target.count
            }
            let gold = distinct.map { set in
                let times = setNames.filter { $0 == setNames[set] }.count
                return setNames[set] + (times > 1 ? " (counted \(times) times)" : "")
            }
            let weights = try await training.fit(
                documents, name: name,
                notes: [
                    "fitted on \(count) documents, \(sentences) sentences, penalty \(penalty)",
                    "gold: \(gold.joined(separator: ", "))",
                ])
            var scores: [GoldTraining.DocumentScore] = []
            for (set, documents) in zip(setNames, documents) {
                scores += try await training.score(documents, set: set, weights: weights)
            }
            for line in ScoreTable.lines(scores, title: "in sample") { try table.writeLine(line) }
            try file?.write(weights.fileText)
            file?.count = weights.final.features.count
            console.report(try outputs.commit())
            return .done
        }
    }

    /// The folders' last parts; whole paths where two folders would have one name, since a name stands for one gold.
    static func names(of folders: [String]) -> [String] {
        let paths = folders.map { path in
            path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        }
        let lasts = paths.map { path in path.split(separator: "/").last.map { String($0) } ?? path }
        return paths.indices.map { index in
            let isShared = paths.indices.contains { lasts[$0] == lasts[index] && paths[$0] != paths[index] }
            return isShared ? paths[index] : lasts[index]
        }
    }
}
