import ArgumentParser
import Bitext

/// `bitext embed`: one vector a line.
struct EmbedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embed",
        abstract: "Write the sentence vectors of a text's lines as a NumPy array.",
        discussion: """
            Each line of FILE (UTF-8) is a sentence; a blank line gets a vector too, so that row i is line i. The output is \
            a float32 array of n x 512 in .npy format, each row of length 1.
            """)

    @Argument(help: "The text, a sentence a line; - is standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "The .npy file to write; - is standard output.")
    var output: String

    @Option(name: .long, help: "The model file, instead of the installed one.")
    var model: String?

    @Option(
        help: ArgumentHelp(
            "What is multiplied in: bf16 is faster on processors that have it, and less exact.",
            valueName: "single|bf16"))
    var precision: SentenceEncoder.Precision = .single

    @Flag(name: .long, help: "Write each line's pieces, as numbers of the model's vocabulary, instead of vectors.")
    var pieces = false

    @Option(name: .long, help: "Write the vectors of all runs of up to this many consecutive lines.")
    var runs = 1

    @Flag(name: .long, help: "Say on standard error what was computed, and in what time.")
    var timings = false

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (1...100).contains(runs) else { throw ValidationError("--runs must be between 1 and 100.") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output] + reporting.paths, against: [file] + (model.map { [$0] } ?? []))
            let encoder = try SentenceEncoder(path: model, precision: precision)
            let lines = try DocumentSource.file(file).lines()
            console.detail("\(lines.count) lines, model \(encoder.path)")
            let outputs = try reporting.output()
            let result = try outputs.text(output, format: pieces ? "text" : "npy", noun: pieces ? "line" : "vector")
            if pieces {
                for line in lines {
                    try result.writeLine(encoder.pieces(of: line).map(String.init).joined(separator: " "))
                }
            } else {
                try await result.writeVectors(of: lines, runs: runs, by: encoder)
            }
            console.report(try outputs.commit())
            if timings, !pieces { report(encoder, lines: lines.count) }
            return .done
        }
    }

    /// One line of key=value pairs, which Tools/benchmark-encoder reads.
    private func report(_ encoder: SentenceEncoder, lines: Int) {
        let work = encoder.work
        let line =
            "lines=\(lines) tokens=\(work.tokens) pieces-computed=\(work.piecesComputed) "
            + "multiply-adds=\(work.multiplyAdds) cpu-seconds=\(StageTimer.processorTime) kernels=\(SentenceEncoder.instructionSet)"
        messages.console.note(line)
    }
}
