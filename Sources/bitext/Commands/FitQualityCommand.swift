import ArgumentParser
import Bitext

/// `bitext fit-quality`: learns the weights of the quality score from good pairs and from the same pairs spoilt.
struct FitQualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-quality",
        abstract: "Learn the weights of the quality score from good sentence pairs.",
        discussion: """
            CORPUS is a corpus of good pairs in the order of their texts, in one pair of languages and any format of \
            'bitext convert'. Its pairs are spoilt in known ways (neighbours, strangers, cut ends, changed numbers, \
            half-translated, gibberish, copies), and boosted decision trees learn to tell them apart. How well it \
            does is written to standard output. Use the weights with 'bitext filter --with quality --weights FILE'. The \
            same corpora give the same weights.

              bitext fit-quality news.tsv speeches.tmx -o quality.tsv --test novels.tsv
            """)

    @Argument(help: "Corpora of good pairs.")
    var corpora: [String]

    @Option(name: .shortAndLong, help: "The weight file to write.")
    var output: String?

    @Option(help: ArgumentHelp("A corpus to measure the weights on; repeatable.", valueName: "CORPUS"))
    var test: [String] = []

    @Option(help: "The most pairs of a corpus to look at, in blocks spread over it.")
    var most = QualityTraining.usualMost

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var reporting: ReportOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard most > 0 else { throw ValidationError("--most must be at least 1") }
        guard !(corpora + test).contains("-") else { throw ValidationError("give files, not standard input") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output].compactMap { $0 } + reporting.paths, against: corpora + test)
            let outputs = try reporting.output()
            let table = try outputs.text("-", noun: "line")
            let file = try output.map { try outputs.text($0, format: "weights", noun: "file") }
            let training = try QualityTraining(
                files: corpora, all: scoring.scorer(usesEncoder: scoring.encoder != "none"),
                plain: CorpusConversion.Scorer(usesDictionary: false), most: most)
            let weights = training.fit()
            for line in try training.measures(of: weights, on: test.isEmpty ? nil : test) { try table.writeLine(line) }
            try file?.write(weights.text)
            file?.count = 1
            console.report(try outputs.commit())
            return .done
        }
    }
}
