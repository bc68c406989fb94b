import ArgumentParser
import BitextModel
import CharacterDecoding
import CorpusOutput
import FileAccess
import PageCleaning

/// `bitext clean`: pages in, the release and nothing else out.
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Strips a page of all that is not the release: menus, share buttons, footers, metadata lines.",
        discussion: """
            Takes HTML or text pasted from a page, in any encoding. Writes the title, then a paragraph a line. With \
            several files, a blank line stands between documents.
            """)

    @Argument(help: "Pages as HTML or text; - is standard input.")
    var files: [String]

    @Option(name: .shortAndLong, help: "Where to write; - is standard output.")
    var output = "-"

    @Flag(help: "One JSON object a file: metadata, paragraphs with ranges, removed blocks with kind and reason.")
    var json = false

    @Flag(help: "List each removed block with its kind and reason instead of the text.")
    var explain = false

    @Option(
        help: ArgumentHelp("Keep what would be removed as this kind (repeatable; see --explain).", valueName: "kind"))
    var keep: [String] = []

    @Option(
        help: ArgumentHelp(
            "More forms of chrome, in the columns of the built-in lexicon (repeatable).", valueName: "file"))
    var chrome: [String] = []

    @Flag(help: "The files are pages of one site: lines that repeat from page to page go.")
    var site = false

    @Option(help: "The pages' language (BCP 47), where it shall not be found out.")
    var language: String?

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file") }
        if json, explain { throw ValidationError("--json holds the explanations already: give one of the two") }
        if let language, Language(language) == nil {
            throw ValidationError("“\(language)” is not a BCP 47 tag such as zh-CN or en")
        }
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check([output] + reporting.paths, against: files)
            var options = CleaningOptions()
            options.kept = Set(keep.map { RemovalKind($0) })
            options.chromeFiles = chrome
            options.language = language.flatMap { Language($0) }
            let cleaner = try PageCleaner(options: options)
            try cleaner.check(kept: keep)
            let pages = try read(console)
            var articles: [Article]
            if site {
                articles = cleaner.clean(site: pages.map { (text: $0.decoded.text, id: $0.file) })
            } else {
                articles = pages.map { cleaner.clean($0.decoded.text, id: $0.file) }
            }
            for article in articles where article.document.blocks.isEmpty {
                console.note("\(article.document.id): nothing but chrome was found (--explain lists it)")
            }
            let text = render(articles, charsets: pages.map(\.decoded.charset))
            let outputs = try reporting.output()
            let result = try outputs.text(output, format: json ? "json" : "text", noun: "document")
            try result.write(text)
            result.count = articles.count
            console.report(try outputs.commit())
            return .done
        }
    }

    private func read(_ console: Console) throws -> [(file: String, decoded: DecodedText)] {
        try files.map { file in
            let decoded = try DocumentDecoder.decode(InputFile.read(file), file: file)
            console.detail("\(file): \(decoded.charset)")
            if decoded.malformed > 0 {
                console.note("\(file): \(decoded.malformed) bad byte sequences in \(decoded.charset) became U+FFFD")
            }
            return (file, decoded)
        }
    }

    private func render(_ articles: [Article], charsets: [String]) -> String {
        if json {
            return zip(articles, charsets).map { $0.json(file: $0.document.id, charset: $1) + "\n" }.joined()
        }
        if explain { return articles.map { $0.account() }.joined(separator: "\n") }
        return articles.map { $0.plainText() }.joined(separator: "\n")
    }
}
