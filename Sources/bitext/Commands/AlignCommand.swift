import AlignmentPipeline
import ArgumentParser
import BitextModel
import CorpusFormats
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

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence is a probability from 0 to 1")
        }
        guard source != nil || batch.pairs != nil else {
            throw ValidationError("Name SOURCE and TARGET, or a list with --pairs")
        }
        if target == nil, batch.pairs == nil, presegmented || sourceLanguage != nil || targetLanguage != nil {
            throw ValidationError("Name two files: these options speak of SOURCE and TARGET")
        }
        if source == "-", target == "-" { throw ValidationError("Only one of the two can be standard input") }
        for path in output where path != "-" && to == nil && CorpusFormat(path: path) == nil {
            throw ValidationError("\(path): the extension tells no format. Use .tmx, .tsv, .jsonl, .beads ..., or --to")
        }
        try validateBatch()
    }

    func run() async throws {
        try await messages.run { console in
            try OutputFile.check(allOutputs, against: [source, target].compactMap { $0 })
            let timer = timings ? StageTimer.recording() : .off
            let reading = try DocumentReading(
                cleaner: try cleaning.cleaner(),
                segmenter: try SentenceSegmenter(options: SegmentationOptions(abbreviationFiles: abbreviations)),
                isPresegmented: presegmented, lines: cleaning.lines, timer: timer)
            if let pairs = batch.pairs { return try await runBatch(pairs, reading: reading, console) }
            let source = source ?? "-"
            let resources = try evidence.resources(console, timer: timer)
            let aligner = ReleaseAligner(
                reading: reading,
                aligner: SegmentedPairAligner(resources: resources, decoding: decoding.decoding, timer: timer))
            let constraints = try anchors.map { try AnchorsFile.read($0) } ?? .none
            let release =
                if let target {
                    try await aligner.align(
                        source: source, target: target, languages: (sourceLanguage, targetLanguage),
                        constraints: constraints, explaining: explain)
                } else {
                    try await aligner.align(page: source, constraints: constraints, explaining: explain)
                }
            report(release, console)
            try timer.measure("writing") {
                try write(release, provenance: resources.provenance(weights: release.alignment.weights), console)
            }
            if timings {
                console.write(TimingTable(times: timer.times, total: StageTimer.processorTime).text)
            }
            return .done
        }
    }

    private var allOutputs: [String] {
        output + (segments.map { ["\($0).source.txt", "\($0).target.txt"] } ?? [])
            + (explainCleaning.map { [$0] } ?? [])
    }

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

    /// All outputs are written before the first gets its name, so that a full disk leaves none of them behind.
    private func write(_ release: AlignedRelease, provenance: Provenance, _ console: Console) throws {
        let units = release.units()
        var kept = minConfidence.map { least in units.filter { ($0.confidence ?? 1) >= least } } ?? units
        if let minConfidence, kept.count < units.count {
            console.note(
                "\(units.count - kept.count) of \(units.count) beads are less sure than \(minConfidence) and were left out"
            )
        }
        let outputs = OutputSet()
        try writeAside(release, in: outputs)
        if let options = filter.options {
            let rejected = UnitFilter(options: options, release: release).split(&kept)
            for (unit, reasons) in rejected { console.detail("unit \(unit.id) left out: \(reasons)") }
            console.note(
                "the quality rules left out \(rejected.count) of \(kept.count + rejected.count) units (--verbose names them)"
            )
        }
        if explain {
            try outputs.open("-").write(ExplanationTable(release: release).text + "\n")
            if !output.isEmpty {
                try writeCorpora(release, kept: kept, all: units, provenance: provenance, in: outputs, console)
            }
        } else if output.isEmpty, to == nil, Console.outputIsTerminal {
            try outputs.open("-").write(AlignmentTable(units: kept).text(colour: Console.mayColour) + "\n")
        } else {
            try writeCorpora(release, kept: kept, all: units, provenance: provenance, in: outputs, console)
        }
        try outputs.commit()
    }

    /// The outputs beside the corpora.
    private func writeAside(_ release: AlignedRelease, in outputs: OutputSet) throws {
        if let segments {
            for (side, document) in [("source", release.source), ("target", release.target)] {
                let file = try outputs.open("\(segments).\(side).txt")
                for sentence in document.segmented.sentences { try file.write(sentence.text + "\n") }
            }
        }
        if let explainCleaning {
            let file = try outputs.open(explainCleaning)
            for document in [release.source, release.target] {
                if let article = document.article { try file.write(article.account()) }
            }
        }
    }

    private func writeCorpora(
        _ release: AlignedRelease, kept: [TranslationUnit], all: [TranslationUnit], provenance: Provenance,
        in outputs: OutputSet, _ console: Console
    ) throws {
        let header = CorpusHeader(
            provenance: provenance, sourceLanguage: release.languages.source,
            targetLanguage: release.languages.target)
        var groups: [(format: CorpusFormat, paths: [String])] = []
        for path in output.isEmpty ? ["-"] : output {
            let format = to ?? CorpusFormat(path: path) ?? .tsv
            if format == .moses, let last = groups.indices.last, groups[last].format == .moses,
                groups[last].paths.count == 1
            {
                groups[last].paths.append(path)
            } else {
                groups.append((format, [path]))
            }
        }
        var writers: [(writer: any CorpusWriter, path: String)] = []
        for (format, paths) in groups {
            let writer = try makeWriter(format: format, outputs: try paths.map { try outputs.open($0) }, header: header)
            for unit in format.holdsNumbersOnly ? all : kept { try writer.write(unit) }
            writers.append((writer, paths[0]))
        }
        for (writer, path) in writers {
            try writer.finish()
            let summary = writer.summary
            if summary.withoutCounterpart > 0 {
                console.note(
                    "\(path): \(summary.written) units; \(summary.withoutCounterpart) sentences without a counterpart have no place in this format"
                )
            }
            if summary.droppedCharacters > 0 {
                console.note("\(path): \(summary.droppedCharacters) characters that XML cannot hold were left out")
            }
        }
    }
}
