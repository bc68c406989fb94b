public import ArgumentParser
public import Bitext

/// `bitext segment FILE`: one sentence a line.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Cut a page or a text into sentences.",
        discussion: """
            One sentence a line, a blank line between paragraphs: the sentences that 'align' aligns. Of a page, what \
            'clean' removes is left out; running text loses nothing, and --keep all turns removal off. The text is \
            never changed but for white space and hyphens of broken lines.

            With --stream each line of standard input is a record, such as {"id": 1, "document": "One. Two."}, and is \
            answered with a line that has its paragraphs, each as --json has it, or with {"id": 1, "error": {...}}. The \
            document is a text or a page, or an object with one of text, html and base64, and name, url, charset, language.
            """)

    @Argument(help: "A page (HTML) or a text in any encoding; - is standard input.")
    var file = "-"

    @Option(name: .shortAndLong, help: "Where the sentences go; - is standard output.")
    var output = "-"

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

    @OptionGroup var streaming: StreamOptions

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if json, explain { throw ValidationError("--json has the rules in it: leave --explain out.") }
        if streaming.stream, file != "-" || output != "-" || reporting.summary != nil || explain {
            throw ValidationError(
                "--stream reads standard input and answers on standard output, as --json has it: name no file, and leave --explain and --summary out"
            )
        }
        if streaming.jobs != nil, !streaming.stream { throw ValidationError("--jobs is for --stream") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output] + reporting.paths, against: [file])
            let options = SegmentationOptions(abbreviationFiles: abbreviations, srxFile: srx, srxUse: srxUse)
            let reader = try cleaning.reader(segmentation: options)
            if streaming.stream {
                console.report(try await reader.segmentRecords(jobs: streaming.jobs, language: language))
                return .done
            }
            let bytes = try DocumentSource.file(file).bytes()
            let outputs = try reporting.output()
            let result = try outputs.text(output, format: json ? "json" : "text", noun: "sentence")
            guard !bytes.isEmpty else {
                // An empty text is a text without sentences.
                console.note("\(ErrorLocation(file: file)): the file is empty")
                console.report(try outputs.commit())
                return .done
            }
            let read = try reader.clean(.bytes(bytes, name: file, language: language))
            let paragraphs = try reader.writeSentences(of: read.document, as: format, to: result)
            report(read, sentences: result.count, paragraphs: paragraphs, console)
            console.report(try outputs.commit())
            return .done
        }
    }

    private func report(_ read: ReadDocument, sentences: Int, paragraphs: Int, _ console: Console) {
        let place = ErrorLocation(file: file)
        if read.malformed > 0 {
            console.note("\(place): \(read.malformed) bad byte sequences in \(read.charset) became U+FFFD")
        }
        if !read.removed.isEmpty {
            console.note(
                "\(place): \(read.removed.count) lines of chrome and metadata left out (--keep all keeps them)")
        }
        console.detail(
            "\(place): \(sentences) sentences in \(paragraphs) paragraphs "
                + "(\(read.document.language ?? .undetermined), \(read.charset))")
    }

    private var format: SegmentedDocument.Format { json ? .json : explain ? .explanation : .lines }
}

extension SegmentationOptions.SRXUse: @retroactive ExpressibleByArgument {}
