import ArgumentParser
import BitextModel
import CorpusOutput
import FileAccess
import LanguageIdentification
import SentenceSegmentation

/// `bitext segment FILE`: one sentence a line.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Cut a plain text into sentences.",
        discussion: """
            One sentence a line, a blank line between paragraphs. The text is never changed but for white space. \
            Memory depends on the longest paragraph, not on the file (for UTF-8; other encodings are read whole).
            """)

    @Argument(help: "A plain text in any encoding; - is standard input.")
    var file = "-"

    @Option(name: .shortAndLong, help: "Where the sentences go; - is standard output.")
    var output = "-"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How lines make paragraphs: auto, paragraph (every line is one), blank (blank lines part them), wrapped.",
            valueName: "mode"))
    var lines: LineMode = .auto

    @Option(name: .long, help: "The text's language (zh-CN, en, de ...); found out when not given.")
    var language: Language?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Further abbreviations, one a line, or a category, a tab and words. May be repeated.", valueName: "file"))
    var abbreviations: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("SRX 2.0 rules, such as a CAT tool exports.", valueName: "file"))
    var srx: String?

    @Option(
        name: .long,
        help: ArgumentHelp("What the SRX rules do to the built-in ones: replace or extend.", valueName: "use"))
    var srxUse: SegmentationOptions.SRXUse = .replace

    @Flag(name: .long, help: "Write one JSON object a paragraph: sentences, ranges, rules.")
    var json = false

    @Flag(name: .long, help: "Name the rule behind each boundary, and behind each place that might have been one.")
    var explain = false

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if json, explain { throw ValidationError("--json has the rules in it: leave --explain out.") }
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check([output] + reporting.paths, against: [file])
            let options = SegmentationOptions(abbreviationFiles: abbreviations, srxFile: srx, srxUse: srxUse)
            let segmenter = try SentenceSegmenter(options: options)
            var pieces = try DecodedPieces(file)
            let outputs = try reporting.output()
            let result = try outputs.text(output, format: json ? "json" : "text", noun: "sentence")
            guard let first = try pieces.next() else {
                console.note("\(ErrorLocation(file: file)): the file is empty")
                console.report(try outputs.commit())
                return .done
            }
            let language = language ?? LanguageIdentifier.identify(first)
            var writer = SegmentationWriter(segmenter, format: format, language: language)
            var blocks = BlockStream(mode: lines, language: self.language)
            var buffer: [UInt8] = []
            var piece: String? = first
            while let text = piece {
                blocks.add(text) { writer.write($0, to: &buffer) }
                try result.write(buffer)
                buffer.removeAll(keepingCapacity: true)
                piece = try pieces.next()
            }
            blocks.finish { writer.write($0, to: &buffer) }
            try result.write(buffer)
            result.count = writer.sentenceCount
            console.report(try outputs.commit())
            if pieces.malformed > 0 {
                console.note("\(ErrorLocation(file: file)): \(pieces.malformed) bad byte sequences became U+FFFD")
            }
            console.detail(
                "\(ErrorLocation(file: file)): \(writer.sentenceCount) sentences in \(writer.paragraphCount) paragraphs "
                    + "(\(language), \(pieces.charset))")
            return .done
        }
    }

    private var format: SegmentationFormat { json ? .json : explain ? .explanation : .lines }
}

extension LineMode: ExpressibleByArgument {}
extension SegmentationOptions.SRXUse: ExpressibleByArgument {}
