import ArgumentParser
import Bitext

/// `bitext align`: two releases in, a translation memory out.
struct AlignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Align two releases, sentence by sentence.",
        discussion: """
            SOURCE and TARGET are pages (HTML) or texts in any encoding. Menus, share buttons and footers are removed, \
            sentences are cut, and every sentence of both ends up in exactly one bead, with the probability that the \
            bead is right. Without -o a table is shown on a terminal, TSV otherwise.

            With --stream each line of standard input is a record, such as
              {"id": 1, "source": "...", "target": {"base64": "...", "url": "..."}, "targetLanguage": "zh"}
            and is answered with a line: {"id": 1, "beads": [...], "units": [...]} or {"id": 1, "error": {...}}. A side \
            is a text or a page, or an object with one of text, html and base64, and name, url, charset, language. What \
            stands in metadata comes back as it is.
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

    @Option(
        help: ArgumentHelp(
            "Leave out what the quality rules of 'bitext filter' reject. Beads files keep all.",
            valueName: "none|default|strict"))
    var filter: FilterName = .none

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

    @Flag(help: "Say on standard error what each part of the work took.")
    var timings = false

    @OptionGroup var choices: AlignmentChoices

    @OptionGroup var cleaning: CleaningChoices

    @OptionGroup var batch: BatchOptions

    @OptionGroup var streaming: StreamOptions

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var reporting: ReportOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if streaming.stream { return try validateStream() }
        guard source != nil || batch.pairs != nil else {
            throw ValidationError("Name SOURCE and TARGET, or a list with --pairs")
        }
        if streaming.jobs != nil, batch.pairs == nil { throw ValidationError("--jobs is for --pairs and --stream") }
        if target == nil, batch.pairs == nil, presegmented || sourceLanguage != nil || targetLanguage != nil {
            throw ValidationError("Name two files: these options speak of SOURCE and TARGET")
        }
        if source == "-", target == "-" { throw ValidationError("Only one of the two can be standard input") }
        if explain, output.contains("-") { throw ValidationError("--explain goes to standard output: give -o a file") }
        try validateBatch()
    }

    func run() async throws {
        try await messages.run { console in
            try CorpusOutput.check(outputPaths, against: [source, target, anchors].compactMap { $0 })
            let timer = timings ? StageTimer.recording() : .off
            let reader = try cleaning.reader(
                segmentation: SegmentationOptions(abbreviationFiles: choices.abbreviations),
                isPresegmented: presegmented,
                timer: timer)
            if streaming.stream { return try await runStream(reader: reader, console) }
            if let pairs = batch.pairs { return try await runBatch(pairs, reader: reader, console) }
            let source = source ?? "-"
            let outputs = try AlignmentOutput(
                places: try places(), selection: selection, segments: segments, leastPairScore: choices.minPairScore,
                summary: reporting.summary)
            let table = try showsTable ? outputs.output.text("-", noun: "bead") : nil
            let account = try explainCleaning.map { try outputs.output.text($0, noun: "removed block") }
            let aligner = try choices.aligner(evidence, reader: reader, timer: timer, console)
            let constraints = try anchors.map { try AlignedPair.Constraints(file: $0) } ?? .none
            let (first, second) =
                if let target {
                    (
                        try reader.prepare(.file(source, language: sourceLanguage)),
                        try reader.prepare(.file(target, language: targetLanguage))
                    )
                } else {
                    try reader.prepare(bilingual: .file(source))
                }
            let (pair, explanation) = try await align(first, second, constraints, aligner)
            report([first, second], console)
            var refusal: AlignmentOutput.Unrelated?
            let written = try timer.measure("writing") {
                let leftOut: [AlignmentOutput.LeftOut]
                do {
                    leftOut = try outputs.write(pair)
                } catch let error as AlignmentOutput.Unrelated {
                    refusal = error
                    return try outputs.commit()
                }
                for one in leftOut { console.detail("unit \(one.unit) left out: \(one.reasons)") }
                if let table { try show(pair, explanation, without: Set(leftOut.map(\.unit)), in: table) }
                for document in [first, second] where document.isCleaned {
                    try account?.write(document.read.account)
                    account?.count += document.removed.count
                }
                return try outputs.commit()
            }
            console.report(written)
            if timings { console.write(timer.table) }
            if let refusal { console.error(refusal) }
            return refusal == nil ? .done : .findings
        }
    }

    var selection: AlignmentOutput.Selection { choices.selection(filter) }

    /// The alignment, and if it is asked for why it is so.
    private func align(
        _ source: PreparedDocument, _ target: PreparedDocument, _ constraints: AlignedPair.Constraints,
        _ aligner: BitextAligner
    ) async throws -> (pair: AlignedPair, explanation: String?) {
        guard explain else { return (try await aligner.align(source, target, constraints: constraints), nil) }
        let session = try await aligner.session(source, target, constraints: constraints)
        return (session.pair, try await session.explanationTable())
    }

    /// Whether a person reads the alignment, or why it is so.
    private var showsTable: Bool { explain || (output.isEmpty && to == nil && Console.outputIsTerminal) }

    /// Where the corpora go: TSV on standard output if nothing is named.
    private func places() throws -> [CorpusFormat.Place] {
        if !output.isEmpty { return try CorpusFormat.Place.places(output, format: to) }
        return showsTable ? [] : try CorpusFormat.Place.places(["-"], format: to)
    }

    private var outputPaths: [String] {
        output + (segments.map { ["\($0).source.txt", "\($0).target.txt"] } ?? [])
            + (explainCleaning.map { [$0] } ?? []) + reporting.paths
    }

    private func show(
        _ pair: AlignedPair, _ explanation: String?, without leftOut: Set<String>, in table: CorpusOutput.Text
    ) throws {
        if let explanation {
            try table.write(explanation + "\n")
            table.count = pair.beads.count
        } else {
            let units = pair.units().filter { !leftOut.contains($0.id) }
            try table.write(table: units)
            table.count = units.count
        }
    }

    /// What reading had to do to the documents.
    func report(_ documents: [PreparedDocument], _ console: Console) {
        for document in documents {
            let id = document.segmented.id
            if document.malformed > 0 {
                console.note("\(id): \(document.malformed) bad byte sequences in \(document.charset) became U+FFFD")
            }
            let removed =
                document.isCleaned ? ", \(document.removed.count) lines of chrome and metadata removed" : ""
            console.detail(
                "\(id): \(document.charset), \(document.segmented.language), \(document.segmented.sentences.count) sentences\(removed)"
            )
        }
    }
}
