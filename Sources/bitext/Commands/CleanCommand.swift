import ArgumentParser
import Bitext

/// `bitext clean`: pages in, the release and nothing else out.
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Strips a page of all that is not the release: menus, share buttons, footers, metadata lines.",
        discussion: """
            Takes HTML or text, pasted from a page or of a file of its own, in any encoding. Writes the title, then a \
            paragraph a line. With several files, a blank line stands between documents; one that cannot be \
            read stops no other. Exits with 1 if one could not be read or gave no text.

            With --stream each line of standard input is a record, such as {"id": 1, "document": "<html>..."}, and is \
            answered with a line, as --json has it, or with {"id": 1, "error": {...}}. The document is a text or a page, \
            or an object with one of text, html and base64, and name, url, charset, language.
            """)

    @Argument(help: "Pages as HTML or text; - is standard input.")
    var files: [String] = []

    @Option(name: .shortAndLong, help: "Where to write; - is standard output.")
    var output = "-"

    @Flag(
        help: """
            One JSON object a file: metadata, paragraphs with ranges (bytes of the decoded page in UTF-8, whatever its own \
            encoding), removed blocks with kind and reason.
            """)
    var json = false

    @Flag(
        help: """
            With --json: ranges count bytes of the file, in its own encoding, with the byte order mark. Not for documents \
            that are packed (DOCX, PDF, saved pages).
            """)
    var fileRanges = false

    @Flag(help: "List each removed block with its kind and reason instead of the text.")
    var explain = false

    @Flag(help: "The files are pages of one site: lines that repeat from page to page go.")
    var site = false

    @Option(help: "The pages' language (BCP 47), where it shall not be found out.")
    var language: Language?

    @OptionGroup var streaming: StreamOptions

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if streaming.stream {
            if !files.isEmpty || output != "-" || reporting.summary != nil || explain || site || fileRanges {
                throw ValidationError(
                    "--stream reads standard input and answers on standard output, as --json has it: name no file, and leave --explain, --site and --summary out"
                )
            }
            return
        }
        if streaming.jobs != nil { throw ValidationError("--jobs is for --stream; files are read on all processors") }
        if files.isEmpty { throw ValidationError("Name at least one file") }
        if fileRanges, !json { throw ValidationError("--file-ranges is for --json") }
        if fileRanges, files.contains("-") { throw ValidationError("--file-ranges needs files, not standard input") }
        if json, explain { throw ValidationError("--json holds the explanations already: give one of the two") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output] + reporting.paths, against: files)
            let reader = try cleaning.reader()
            if streaming.stream {
                console.report(try await reader.cleanRecords(jobs: streaming.jobs, language: language))
                return .done
            }
            let sources = files.map { DocumentSource.file($0, language: language) }
            let outputs = try reporting.output()
            // Made for the first document: where nothing could be read nothing is written, and the first reason is the
            // command's.
            var written: CorpusOutput.Text?
            var failures: [any Error] = []
            var isWhole = true
            func tell(_ error: any Error) {
                if let error = error as? any BitextError { console.error(error) }
            }
            try await reader.clean(all: sources, asSite: site) { result in
                switch result {
                case .failure(let error):
                    isWhole = false
                    if written == nil { failures.append(error) } else { tell(error) }
                case .success(let read):
                    for failure in failures { tell(failure) }
                    failures = []
                    report(read, console)
                    if read.shortfall != nil { isWhole = false }
                    let text = try written ?? outputs.text(output, format: json ? "json" : "text", noun: "document")
                    if written != nil, !json { try text.write("\n") }
                    written = text
                    try text.write(render(fileRanges ? inFile(read) : read))
                    text.count += 1
                }
            }
            if let first = failures.first {
                for failure in failures.dropFirst() { tell(failure) }
                throw first
            }
            console.report(try outputs.commit())
            return isWhole ? .done : .findings
        }
    }

    /// A document with ranges of its file.
    private func inFile(_ read: ReadDocument) throws -> ReadDocument {
        let file = read.document.id
        guard let moved = read.withRanges(in: try CorpusOutput.bytes(of: file)) else {
            throw ValidationError(
                "\(file) is a packed document, whose text has no ranges in the file: leave --file-ranges out")
        }
        return moved
    }

    private func report(_ read: ReadDocument, _ console: Console) {
        let file = read.document.id
        console.detail("\(file): \(read.charset)")
        if read.malformed > 0 {
            console.note("\(file): \(read.malformed) bad byte sequences in \(read.charset) became U+FFFD")
        }
        if let shortfall = read.shortfall { console.note("\(file): \(shortfall)") }
    }

    private func render(_ read: ReadDocument) -> String {
        json ? read.json + "\n" : explain ? read.account : read.text
    }
}
