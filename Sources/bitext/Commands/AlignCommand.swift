import AlignmentPipeline
import ArgumentParser
import BitextModel
import CorpusFormats
import CorpusOutput
import DocumentAlignment
import FileAccess
import PageCleaning
import SentenceAlignment
import SentenceSegmentation

/// `bitext align`: two releases in, a translation memory out.
struct AlignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Align two releases, sentence by sentence.",
        discussion: """
            SOURCE and TARGET are pages (HTML) or texts in any encoding. Menus, share buttons and footers are removed, \
            sentences are cut, and every sentence of both ends up in exactly one bead, with the probability that the \
            bead is right. Without -o a table is shown on a terminal, TSV otherwise.
            """)

    @Argument(help: "The page or text in the first language.")
    var source: String?

    @Argument(help: "The page or text in the second language; left out, SOURCE is a page that holds both.")
    var target: String?

    @Option(
        name: .shortAndLong,
        help: "An output; repeatable. The extension decides the format: .tmx .tsv .csv .xlsx .jsonl .xliff .beads ...")
    var output: [String] = []

    @Option(help: "The format of all outputs, whatever their names say. (Moses takes two: -o OUT.en -o OUT.zh.)")
    var to: CorpusFormat?

    @Option(help: "The language of SOURCE (BCP 47: en, zh-CN, zh-Hant, de ...); found out when not given.")
    var sourceLanguage: Language?

    @Option(help: "The language of TARGET.")
    var targetLanguage: Language?

    @Flag(help: "The files hold a sentence a line: nothing is cleaned or cut.")
    var presegmented = false

    @Option(help: "Leave out pairs that are less sure than this (0 to 1). Beads files keep all.")
    var minConfidence: Double?

    @Option(
        help: "Refuse documents that are less probably translations of each other than this (0 to 1); exit code 1 then."
    )
    var minPairScore = AlignmentOutput.usualLeastPairScore

    @Option(
        help: ArgumentHelp(
            "Leave out what the quality rules of 'bitext filter' reject. Beads files keep all.",
            valueName: "none|default|strict"))
    var filter: FilterName = .none

    @Option(
        help: ArgumentHelp(
            "viterbi: the most probable alignment as a whole; posterior: the most right beads, better where much is left out.",
            valueName: "viterbi|posterior"))
    var decoding: DecodingName = .viterbi

    @Option(
        help: ArgumentHelp(
            "Where sentences end: decided looks at the other text where it is in doubt, fixed does not.",
            valueName: "decided|fixed"))
    var sentenceEnds: SentenceEnds = .decided

    @Flag(help: "Units as short as both texts allow: they may end at semicolons, dashes and commas too.")
    var finest = false

    @Option(
        help: ArgumentHelp(
            "Bead lines that must be in the alignment; with ! before a line, links that must not.", valueName: "FILE"))
    var anchors: String?

    @Flag(help: "Show each bead's evidence, in natural logarithms, and the runner-up, in place of the alignment.")
    var explain = false

    @Option(help: "Also write the sentences that bead numbers count, to PREFIX.source.txt and PREFIX.target.txt.")
    var segments: String?

    @Option(help: "Write what was removed from both pages, with kind and reason, to a file.")
    var explainCleaning: String?

    @Option(help: ArgumentHelp("Further abbreviations for cutting sentences; repeatable.", valueName: "file"))
    var abbreviations: [String] = []

    @Flag(help: "Say on standard error what each part of the work took.")
    var timings = false

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var batch: BatchOptions

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence is a probability from 0 to 1")
        }
        guard (0...1).contains(minPairScore) else {
            throw ValidationError("--min-pair-score is a probability from 0 to 1")
        }
        guard source != nil || batch.pairs != nil else {
            throw ValidationError("Name SOURCE and TARGET, or a list with --pairs")
        }
        if target == nil, batch.pairs == nil, presegmented || sourceLanguage != nil || targetLanguage != nil {
            throw ValidationError("Name two files: these options speak of SOURCE and TARGET")
        }
        if source == "-", target == "-" { throw ValidationError("Only one of the two can be standard input") }
        if explain, output.contains("-") { throw ValidationError("--explain goes to standard output: give -o a file") }
        try validateBatch()
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check(outputPaths, against: [source, target, anchors].compactMap { $0 })
            let timer = timings ? StageTimer.recording() : .off
            let reading = try DocumentReading(
                cleaner: try cleaning.cleaner(),
                segmenter: try SentenceSegmenter(options: SegmentationOptions(abbreviationFiles: abbreviations)),
                isPresegmented: presegmented, lines: cleaning.lines, timer: timer)
            if let pairs = batch.pairs { return try await runBatch(pairs, reading: reading, console) }
            let source = source ?? "-"
            let outputs = try AlignmentOutput(
                places: try places(), selection: selection, segments: segments, leastPairScore: minPairScore,
                summary: reporting.summary)
            let table = try showsTable ? outputs.output.text("-", noun: "bead") : nil
            let account = try explainCleaning.map { try outputs.output.text($0, noun: "removed block") }
            let resources = try evidence.resources(console, timer: timer)
            let aligner = ReleaseAligner(
                reading: reading,
                aligner: DocumentAligner(
                    resources: resources, decoding: decoding.decoding, ends: finest ? .finest : sentenceEnds,
                    timer: timer))
            let constraints = try anchors.map { try AnchorsFile.read($0) } ?? .none
            let release =
                if let target {
                    try await aligner.align(
                        .file(source, language: sourceLanguage), .file(target, language: targetLanguage),
                        constraints: constraints, explaining: explain)
                } else {
                    try await aligner.align(page: .file(source), constraints: constraints, explaining: explain)
                }
            report(release, console)
            var refusal: OutputError?
            let written = try timer.measure("writing") {
                let pair = release.pair(provenance: resources.provenance(weights: release.alignment.weights))
                let leftOut: [AlignmentOutput.LeftOut]
                do {
                    leftOut = try outputs.write(pair)
                } catch let error as OutputError {
                    refusal = error
                    return try outputs.commit()
                }
                for one in leftOut { console.detail("unit \(one.unit) left out: \(one.reasons)") }
                if let table { try show(release, pair, without: Set(leftOut.map(\.unit)), in: table) }
                for article in [release.source, release.target].compactMap(\.article) {
                    try account?.write(article.account())
                    account?.count += article.removed.count
                }
                return try outputs.commit()
            }
            console.report(written)
            if let refusal { console.error(refusal) }
            if timings {
                console.write(TimingTable(times: timer.times, total: StageTimer.processorTime).text)
            }
            return refusal == nil ? .done : .findings
        }
    }

    var selection: UnitSelection { UnitSelection(leastConfidence: minConfidence, rules: filter.options) }

    /// Whether a person reads the alignment, or why it is so.
    private var showsTable: Bool { explain || (output.isEmpty && to == nil && Console.outputIsTerminal) }

    /// Where the corpora go: TSV on standard output if nothing is named.
    private func places() throws -> [CorpusPlace] {
        if !output.isEmpty { return try CorpusPlace.places(output, format: to) }
        return showsTable ? [] : try CorpusPlace.places(["-"], format: to)
    }

    private var outputPaths: [String] {
        output + (segments.map { ["\($0).source.txt", "\($0).target.txt"] } ?? [])
            + (explainCleaning.map { [$0] } ?? []) + reporting.paths
    }

    private func show(
        _ release: AlignedRelease, _ pair: AlignedPair, without leftOut: Set<String>, in table: TextOutput
    ) throws {
        if explain {
            try table.write(ExplanationTable(release: release).text + "\n")
            table.count = pair.beads.count
        } else {
            let units = pair.units().filter { !leftOut.contains($0.id) }
            try table.write(AlignmentTable(units: units).text(colour: Console.mayColour) + "\n")
            table.count = units.count
        }
    }

    /// What reading had to do to the documents.
    func report(_ release: AlignedRelease, _ console: Console) {
        for document in [release.source, release.target] {
            let id = document.segmented.id
            if document.malformed > 0 {
                console.note("\(id): \(document.malformed) bad byte sequences in \(document.charset) became U+FFFD")
            }
            let removed = document.article.map { ", \($0.removed.count) lines of chrome and metadata removed" } ?? ""
            console.detail(
                "\(id): \(document.charset), \(document.segmented.language), \(document.segmented.sentences.count) sentences\(removed)"
            )
        }
    }
}
