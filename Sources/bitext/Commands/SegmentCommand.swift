import ArgumentParser
import BitextModel
import FileAccess
import SentenceSegmentation

/// `bitext segment FILE`: one sentence a line.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", abstract: "Cut a plain text into sentences, one a line.")

    @OptionGroup var messages: MessageOptions

    @Argument(help: "A plain text; - is standard input.")
    var file = "-"

    @Option(name: .long, help: "How lines make paragraphs: auto, paragraph, blank or wrapped.")
    var lines: LineMode = .auto

    @Option(name: .long, help: "The text's language (zh-CN, en, de ...); found by its script when not given.")
    var language: String?

    @Option(name: .long, help: "Further abbreviations: one a line, or category TAB words. May be repeated.")
    var abbreviations: [String] = []

    @Option(name: .shortAndLong, help: "Where the sentences go; - is standard output.")
    var output = "-"

    @Flag(name: .long, help: "One JSON object a paragraph: sentences, ranges, rules.")
    var json = false

    func run() async throws {
        try await messages.run { _ in
            let text = String(decoding: try InputFile.read(file), as: UTF8.self)
            let segmenter = try SentenceSegmenter(options: SegmentationOptions(abbreviationFiles: abbreviations))
            let result = try OutputFile(output)
            let given = language.flatMap { Language($0) }
            let document = Document(
                id: file, language: given, blocks: TextBlocks.blocks(of: text, mode: lines, language: given))
            var last: Int?
            for sentence in segmenter.segment(document).sentences {
                if let last, last != sentence.block { try result.write("\n") }
                last = sentence.block
                try result.write(sentence.text + "\n")
            }
            try result.commit()
            return .done
        }
    }
}

extension LineMode: ExpressibleByArgument {}
