import ArgumentParser
import BitextModel
import FileAccess
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

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check([output], against: [file] + (model.map { [$0] } ?? []))
            let encoder = try openEncoder()
            let lines = Self.lines(of: try InputFile.read(file))
            console.detail("\(lines.count) lines, model \(encoder.path)")
            if pieces {
                try writePieces(encoder, lines)
                return .done
            }
            let vectors = try await encoder.encode(lines)
            try NumPyArray.write(vectors, to: output)
            return .done
        }
    }

    private func writePieces(_ encoder: SentenceEncoder, _ lines: [String]) throws(FileError) {
        let out = try OutputFile(output)
        for line in lines { try out.write(encoder.pieces(of: line).map(String.init).joined(separator: " ") + "\n") }
        try out.commit()
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
