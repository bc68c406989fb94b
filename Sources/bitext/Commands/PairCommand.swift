import ArgumentParser
import Bitext

/// `bitext pair`: a site in, which pages are translations of each other out.
struct PairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Find which pages of a site are translations of each other.",
        discussion: """
            Takes folders (as wget -m or a browser leaves them, one for each language or mixed), pages, patterns, and WARC \
            or ARC archives. Writes a line a pair: source TAB target TAB score TAB evidence, which 'align --pairs' reads. \
            Links between editions, addresses, dates, rare words, numbers and names, and vectors propose candidates; the \
            best are aligned. Exits with 1 if a page or record could not be read.
            """)

    @Argument(help: "Folders, pages, patterns, archives of a crawl.")
    var inputs: [String]

    @Option(name: .shortAndLong, help: "Where to write the pairs; - is standard output.")
    var output = "-"

    @Option(
        help: ArgumentHelp(
            "Also write a line of JSON a page: where it lies, its pair with score and evidence, the candidates, or why it is in none.",
            valueName: "FILE"))
    var explain: String?

    @Option(help: "The language of the first column (BCP 47); that of the first page when not given.")
    var sourceLanguage: Language?

    @Option(help: "The language of the second column; the one of most other pages when not given.")
    var targetLanguage: Language?

    @Option(help: "Leave out pairs that are less probable than this (0 to 1).")
    var minScore = 0.5

    @OptionGroup var processors: JobOptions

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("Name at least one folder, page or archive") }
        guard (0...1).contains(minScore) else { throw ValidationError("--min-score is a probability from 0 to 1") }
        if explain == "-", output == "-" {
            throw ValidationError("Only one of the two can go to standard output: give -o a file")
        }
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check([output] + (explain.map { [$0] } ?? []) + reporting.paths, against: inputs)
            let outputs = try reporting.output()
            let list = try outputs.text(output, format: "pairs", noun: "pair")
            let account = try explain.map { try outputs.text($0, format: "json", noun: "page") }
            let aligner = try BitextAligner(evidence: evidence.choices(), reader: try cleaning.reader())
            evidence.note(hasEncoder: aligner.hasEncoder, console)
            var notes = ProgressNotes(console)
            let site = try await aligner.pairs(
                in: inputs, languages: (sourceLanguage, targetLanguage), leastScore: minScore, jobs: processors.jobs
            ) { progress in
                switch progress {
                case .read(let done, let all): notes.tell("reading", done, of: all)
                case .encoded(let done, let all): notes.tell("encoding", done, of: all)
                case .aligned(let done, let all): notes.tell("aligning candidates", done, of: all)
                }
            }
            for fault in site.faults { console.error(fault) }
            let unread = site.pages.filter { $0.reason?.hasPrefix("no text: E-") == true }
            for page in unread { console.warning("\(page.id): \(page.reason ?? "")") }
            for (reason, count) in site.skipped.sorted(by: { $0.key < $1.key }) {
                console.detail("left out: \(count) \(reason)")
            }
            for line in site.lines { try list.writeLine(line) }
            for (reason, count) in site.reasonCounts { list.leftOut[reason] = count }
            if let account { for line in site.pageLines { try account.writeLine(line) } }
            console.note(
                "\(site.pages.count) pages, \(site.pairs.count) pairs (\(site.sourceLanguage), \(site.targetLanguage))")
            console.report(try outputs.commit())
            return site.faults.isEmpty && unread.isEmpty ? .done : .findings
        }
    }
}
