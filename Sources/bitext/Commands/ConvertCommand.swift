import ArgumentParser
import Bitext

/// `bitext convert IN... -o OUT`: between all formats of corpora.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert corpora from one format to another; several inputs are merged.",
        discussion: """
            Extensions tell the formats: \(CorpusFormat.list); .gz is packed and unpacked. Two files with language codes \
            for extensions are a Moses pair.

              bitext convert memory.tmx -o memory.tsv
              bitext convert a.tmx b.tmx.gz -o both.en -o both.zh
              bitext convert corpus.en corpus.zh --from moses -o corpus.tmx
              bitext convert memory.tmx --languages en-US,zh-CN --split 100000 -o part.tmx
              bitext convert review.docx -o memory.tmx
              bitext convert page.beads --sentences page.en --sentences page.zh -o page.tmx
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var options: CorpusOptions
    @OptionGroup var reporting: ReportOptions

    @Argument(help: "Corpora; - is standard input.")
    var inputs: [String]

    @Option(name: .shortAndLong, help: "Where the corpus goes; repeat for several formats. - is standard output.")
    var output: [String]

    @Option(name: .long, help: "Begin a new file (OUT-0001.tmx ...) after so many units.")
    var split: Int?

    @Flag(name: .long, help: "Begin a new file (OUT-<document>.tmx) with every pair of documents.")
    var splitDocuments = false

    func validate() throws {
        if let split, split < 1 { throw ValidationError("--split takes a number of units from 1 on") }
        if split != nil, splitDocuments { throw ValidationError("choose --split or --split-documents") }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check(output + reporting.paths, against: inputs)
            let output = try reporting.output()
            let corpus = try output.corpus(
                try options.places(self.output), options: options.writing(),
                split: split.map { .units($0) } ?? (splitDocuments ? .documents : .none))
            let summary = try options.conversion(inputs: inputs)
                .run(into: corpus, refusal: console.warning)
            console.report(try output.commit(CorpusOutput.Report(summary)))
            if summary.refused > 0 {
                console.note("\(summary.refused) unit\(summary.refused == 1 ? "" : "s") could not be taken")
            }
            return summary.refused > 0 ? .findings : .done
        }
    }
}
