import ArgumentParser
import Bitext

/// `bitext build`: many pages in, one corpus out.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build one corpus of many pages: clean, align, filter, deduplicate, and report.",
        discussion: """
            INPUT are two folders, one for each language, whose pages have the same names but for extensions and codes \
            of languages (2024/release.en.html and 2024/release.zh.html); or a list says with --pairs which pages \
            belong together. OUT gets corpus.tmx, corpus.tsv, corpus.jsonl, pages.tsv (what became of every page) and \
            report.html.

            What is done is kept in OUT/journal and not done again: begin a build that was stopped anew, and it goes on; \
            add pages, and only what they change is done. The result is that of a fresh build, byte for byte.

              bitext build en/ zh/ -o corpus/
              bitext build --pairs pairs.tsv -o corpus/

            Ends with 1 if a page or pair failed.
            """)

    @Argument(help: "Two folders of pages, one for each language.")
    var inputs: [String] = []

    @Option(name: .shortAndLong, help: "The folder of the corpus; it is made if need be.")
    var output: String

    @Option(
        help: ArgumentHelp(
            "Which pages belong together: source TAB target a line, paths as seen from the list's folder; - is standard input.",
            valueName: "LIST"))
    var pairs: String?

    @Option(help: "The language of the first folder, or of the list's sources; found out for each page when not given.")
    var sourceLanguage: Language?

    @Option(help: "The language of the second folder, or of the list's targets.")
    var targetLanguage: Language?

    @Option(help: "Leave out units that are less sure than this (0 to 1).")
    var minConfidence: Double?

    @Option(help: ArgumentHelp("The quality rules of 'bitext filter'.", valueName: "none|default|strict"))
    var filter: FilterName = .default

    @Option(help: "Leave out pairs that are less probably translations of each other than this (0 to 1).")
    var minPairScore = AlignmentOutput.usualLeastPairScore

    @Option(help: ArgumentHelp("See 'bitext help align'.", valueName: "viterbi|posterior"))
    var decoding: BitextAligner.Decoding = .viterbi

    @Option(help: ArgumentHelp("See 'bitext help align'.", valueName: "decided|fixed|finest"))
    var sentenceEnds: BitextAligner.SentenceEnds = .decided

    @Option(help: ArgumentHelp("Further abbreviations for cutting sentences; repeatable.", valueName: "file"))
    var abbreviations: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many pages or pairs are worked on at a time; one for each processor when not given. Results do not depend on it.",
            valueName: "N"))
    var jobs: Int?

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024") }
        guard (0...1).contains(minPairScore), (0...1).contains(minConfidence ?? 0) else {
            throw ValidationError("--min-pair-score and --min-confidence are probabilities from 0 to 1")
        }
        if pairs == nil, inputs.count != 2 {
            throw ValidationError("Name two folders, one for each language, or a list with --pairs")
        }
        if pairs != nil, !inputs.isEmpty { throw ValidationError("Name either two folders, or a list with --pairs") }
    }

    func run() async throws {
        try await messages.run { console in
            let build = try pages()
            let files = ["corpus.tmx", "corpus.tsv", "corpus.jsonl", "pages.tsv", "report.html", "journal"]
            try CorpusOutput.check(
                files.map { "\(output)/\($0)" } + reporting.paths,
                against: build.pages + (pairs.map { $0 == "-" ? [] : [$0] } ?? []))
            let reader = try cleaning.reader(segmentation: SegmentationOptions(abbreviationFiles: abbreviations))
            let aligner = try BitextAligner(
                evidence: evidence.choices(), decoding: decoding, sentenceEnds: sentenceEnds, reader: reader)
            evidence.note(hasEncoder: aligner.hasEncoder, console)
            var failures = 0
            var progress = ProgressNotes(console)
            let report = try await aligner.build(
                build, into: output, jobs: jobs,
                selection: .init(leastConfidence: minConfidence, rules: filter.options), leastPairScore: minPairScore,
                summary: reporting.summary
            ) { event in
                switch event {
                case .progress(let stage, let done, let count): progress.tell(stage.rawValue, done, of: count)
                case .learned(let count): console.note("\(count) word translations learned across the documents")
                case .failed(let error):
                    failures += 1
                    console.warning("bitext: \(error)")
                }
            }
            console.report(report)
            return failures == 0 ? .done : .findings
        }
    }

    private func pages() throws -> CorpusBuild {
        if let pairs {
            return CorpusBuild(list: try PairList(file: pairs), languages: (sourceLanguage, targetLanguage))
        }
        return try CorpusBuild(folders: inputs[0], inputs[1], languages: (sourceLanguage, targetLanguage))
    }
}
