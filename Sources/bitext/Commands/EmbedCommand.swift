import ArgumentParser
import BitextModel
import CorpusOutput
import FileAccess
import Glibc
import SentenceEncoding

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
            try OutputFile.check([output] + reporting.paths, against: [file] + (model.map { [$0] } ?? []))
            let encoder = try openEncoder()
            let lines = Self.lines(of: try InputFile.read(file))
            console.detail("\(lines.count) lines, model \(encoder.path)")
            let outputs = try reporting.output()
            let result = try outputs.text(output, format: pieces ? "text" : "npy", noun: pieces ? "line" : "vector")
            if pieces {
                for line in lines {
                    try result.writeLine(encoder.pieces(of: line).map(String.init).joined(separator: " "))
                }
            } else if runs > 1 {
                try await writeRuns(encoder, lines, to: result.file)
                result.count = lines.count * runs
            } else {
                try NumPyArray.write(try await encoder.encode(lines), to: result.file)
                result.count = lines.count
            }
            console.report(try outputs.commit())
            if timings, !pieces { report(encoder, lines: lines.count) }
            return .done
        }
    }

    /// One line of key=value pairs, which Tools/benchmark-encoder reads.
    private func report(_ encoder: SentenceEncoder, lines: Int) {
        let seconds = Double(clock()) / Double(CLOCKS_PER_SEC)
        let work = encoder.work
        let line =
            "lines=\(lines) tokens=\(work.tokens) pieces-computed=\(work.piecesComputed) "
            + "multiply-adds=\(work.multiplyAdds) cpu-seconds=\(seconds) kernels=\(SentenceEncoder.instructionSet)"
        messages.console.note(line)
    }

    /// Some lines at a time, so that memory does not grow with the number of runs.
    private func writeRuns(_ encoder: SentenceEncoder, _ lines: [String], to file: OutputFile) async throws {
        let document = try await encoder.encodeDocument(lines)
        try file.write(NumPyArray.header(rows: lines.count * runs, columns: SentenceEncoder.width))
        let zeros = [Float](repeating: 0, count: SentenceEncoder.width)
        for start in stride(from: 0, to: lines.count, by: 1000) {
            let all = (start..<min(start + 1000, lines.count)).flatMap { first in
                (1...runs).map { SentenceRun(first: first, count: $0) }
            }
            let vectors = try await document.vectors(of: all.filter { $0.first + $0.count <= lines.count })
            if vectors.count == all.count {
                try NumPyArray.write(vectors.elements[...], to: file)
                continue
            }
            var row = 0
            for run in all {
                if run.first + run.count <= lines.count {
                    try NumPyArray.write(vectors[row], to: file)
                    row += 1
                } else {
                    try NumPyArray.write(zeros[...], to: file)
                }
            }
        }
    }

    private func openEncoder() throws(EncoderError) -> SentenceEncoder {
        if let model { return try SentenceEncoder.open(path: model) }
        guard let encoder = try SentenceEncoder.installed() else {
            throw .notInstalled(SentenceEncoder.installedPath)
        }
        return encoder
    }

    /// Lines end at LF, a CR before it is dropped; bytes that are no UTF-8 become U+FFFD.
    static func lines(of bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }
}
