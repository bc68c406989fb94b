import ArgumentParser
import Bitext

/// `bitext build`: many pages in, one corpus out.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build one corpus of many pages: clean, align, filter, deduplicate, and report.",
        discussion: """
            INPUT are folders (as wget -m or a browser leaves them, one for each language or mixed), pages, patterns, and \
            WARC or ARC archives. Which pages belong together is found out as 'bitext pair' does; or a list says it with \
            --pairs (INPUT, if any, is where its pages lie); or names do with --by-name: INPUT are two folders, one for \
            each language, whose pages have the same names but for extensions and codes of languages \
            (2024/release.en.html and 2024/release.zh.html). OUT gets corpus.tmx, corpus.tsv, corpus.jsonl, pages.tsv \
            (what became of every page) and report.html.

            What is done is kept in OUT/journal and not done again: begin a build that was stopped anew, and it goes on; \
            add pages, and only what they change is done. The result is that of a fresh build, byte for byte.

              bitext build mirror/ crawl.warc.gz -o corpus/
              bitext build en/ zh/ --by-name -o corpus/
              bitext build --pairs pairs.tsv -o corpus/
              bitext build crawl.warc.gz -o part2/ --share 2/8

            Several processes or machines can share the work: each does its --share of the same inputs into a folder of \
            its own, and the journals of all, written one behind the other, are the one with which each goes on. After \
            five rounds (pages, documents, candidates, lessons, pairs) a build without --share has only to write.

            Ends with 1 if a page or pair failed.
            """)

    @Argument(help: "Folders, pages, patterns, archives of a crawl.")
    var inputs: [String] = []

    @Option(name: .shortAndLong, help: "The folder of the corpus; it is made if need be.")
    var output: String

    @Option(
        help: ArgumentHelp(
            "Which pages belong together: source TAB target a line, paths as seen from the list's folder; - is standard input.",
            valueName: "LIST"))
    var pairs: String?

    @Flag(help: "Pages of two folders that have the same names belong together.")
    var byName = false

    @Option(help: "Pairs of pages that are less probable than this (0 to 1) are none.")
    var minScore = 0.5

    @Option(help: "The language of the first folder, or of the list's sources; found out for each page when not given.")
    var sourceLanguage: Language?

    @Option(help: "The language of the second folder, or of the list's targets.")
    var targetLanguage: Language?

    @Option(help: ArgumentHelp("The quality rules of 'bitext filter'.", valueName: "none|default|strict"))
    var filter: FilterName = .default

    @Option(
        help: ArgumentHelp(
            "Do one share of the work, K of 1 to N, as far as it goes without the others' results; only OUT/journal is written.",
            valueName: "K/N"))
    var share: ShareChoice?

    @OptionGroup var processors: JobOptions

    @OptionGroup var choices: AlignmentChoices

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (0...1).contains(minScore) else { throw ValidationError("--min-score is a probability from 0 to 1") }
        if pairs == nil, inputs.isEmpty {
            throw ValidationError("Name folders, pages or archives, or a list with --pairs")
        }
        if share != nil, reporting.summary != nil {
            throw ValidationError("--share writes the journal alone: leave --summary out")
        }
        if byName, inputs.count != 2 { throw ValidationError("--by-name takes two folders, one for each language") }
    }

    func run() async throws {
        try await messages.run { console in
            let build = try pages()
            let files = ["corpus.tmx", "corpus.tsv", "corpus.jsonl", "pages.tsv", "report.html", "journal"]
            try CorpusOutput.check(
                files.map { "\(output)/\($0)" } + reporting.paths,
                against: build.files + (pairs.map { $0 == "-" ? [] : [$0] } ?? []))
            let reader = try cleaning.reader(
                segmentation: SegmentationOptions(abbreviationFiles: choices.abbreviations))
            let aligner = try choices.aligner(evidence, reader: reader, console)
            var failures = 0
            var progress = ProgressNotes(console)
            func tell(_ event: CorpusBuild.Event) {
                switch event {
                case .progress(let stage, let done, let count): progress.tell(stage.rawValue, done, of: count)
                case .learned(let count): console.note("\(count) word translations learned across the documents")
                case .failed(let error):
                    failures += 1
                    console.warning("bitext: \(error)")
                }
            }
            if let share {
                let stage = try await aligner.work(
                    on: build, into: output, share: (share.number - 1, share.count), jobs: processors.jobs,
                    selection: choices.selection(filter), leastPairScore: choices.minPairScore, progress: tell)
                console.note(
                    stage.map { "\($0.rawValue): the rest is left to the other shares" }
                        ?? "all is done; a build without --share writes the corpus")
                return .done
            }
            console.report(
                try await aligner.build(
                    build, into: output, jobs: processors.jobs,
                    selection: choices.selection(filter), leastPairScore: choices.minPairScore,
                    summary: reporting.summary, progress: tell))
            return failures == 0 ? .done : .findings
        }
    }

    private func pages() throws -> CorpusBuild {
        if let pairs {
            return CorpusBuild(
                list: try PairList(file: pairs, pages: inputs), languages: (sourceLanguage, targetLanguage))
        }
        let languages = (sourceLanguage, targetLanguage)
        if byName { return try CorpusBuild(folders: inputs[0], inputs[1], languages: languages) }
        return try CorpusBuild(site: inputs, languages: languages, leastScore: minScore)
    }
}
