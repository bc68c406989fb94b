import ArgumentParser
import Bitext

/// `bitext fit-cleaner`: learns from labelled pages what the cleaner's rules leave that is no text.
struct FitCleanerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-cleaner",
        abstract: "Learn from pages of your own what the cleaner leaves that is no text.",
        discussion: """
            PAGES are pages in HTML, each with its text beside it: page.html and page.txt, a paragraph a line. Clean the \
            pages, strike out what is not text, and fit on the result; ten pages of a site are a beginning. What the \
            judge would do on pages that it has not seen is written to standard output: of each limit the chrome it \
            removes and the text it loses, as shares of a page's text. Use the file wherever pages are cleaned: \
            'bitext clean --judge FILE'. The same pages in the same order give the same file.

              for page in pages/*.html; do bitext clean "$page" -o "${page%.html}.txt"; done
              bitext fit-cleaner pages/*.html -o site.judge
            """)

    @Argument(help: "Pages in HTML, with their texts beside them.")
    var pages: [String]

    @Option(name: .shortAndLong, help: "The judge's file to write.")
    var output: String?

    @OptionGroup var reporting: ReportOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard !pages.contains("-") else { throw ValidationError("give files, not standard input") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output].compactMap { $0 } + reporting.paths, against: pages)
            let outputs = try reporting.output()
            let table = try outputs.text("-", noun: "line")
            let file = try output.map { try outputs.text($0, format: "judge", noun: "file") }
            let judge = await (try CleanerTraining(files: pages)).fit()
            for line in judge.measures { try table.writeLine(line) }
            try file?.write(judge.text)
            file?.count = 1
            console.report(try outputs.commit())
            return .done
        }
    }
}
