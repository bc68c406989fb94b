public import ArgumentParser
public import Bitext

/// How documents are read, wherever text is.
struct CleaningChoices: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How lines make paragraphs: auto, paragraph (every line is one), blank (blank lines part them), wrapped (lines broken at a width are joined).",
            valueName: "auto|paragraph|blank|wrapped"))
    var lines: Document.LineMode = .auto

    @Option(
        help: ArgumentHelp(
            "Keep what would be removed as this kind (repeatable; 'clean --explain' names them); all: remove nothing.",
            valueName: "kind"))
    var keep: [String] = []

    @Option(
        help: ArgumentHelp(
            "Leave out what is text and marked as this kind (repeatable).",
            valueName: "boilerplate|caption"))
    var drop: [String] = []

    @Option(
        help: ArgumentHelp(
            "More forms of chrome, in the columns of the built-in lexicon (repeatable).", valueName: "file"))
    var chrome: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take away what is unlikely to be text by what 'bitext fit-cleaner' has learned from pages of your own; none (the default): the rules alone.",
            valueName: "file|none"))
    var judge = "none"

    @Option(
        help: ArgumentHelp(
            "Documents with tracked changes: as if all were accepted, or the original.", valueName: "accepted|original")
    )
    var tracked: CleaningOptions.TrackedChanges = .accepted

    /// - Throws: `ValidationError` for a kind that there is not; `BitextError` for a file.
    func reader(
        segmentation: SegmentationOptions = SegmentationOptions(), isPresegmented: Bool = false,
        timer: StageTimer = .off
    ) throws -> BitextReader {
        var options = CleaningOptions()
        options.keepsAll = keep.contains("all")
        options.kept = Set(keep.map { RemovedBlock.Kind($0) })
        let marked = [RemovedBlock.Kind.boilerplate, .caption].map(\.name)
        for kind in drop where !marked.contains(kind) {
            throw ValidationError("--drop: “\(kind)” is none of \(marked.joined(separator: ", "))")
        }
        options.dropped = Set(drop.map { RemovedBlock.Kind($0) })
        options.chromeFiles = chrome
        options.judgeFile = judge == "none" ? nil : judge
        options.changes = tracked
        let reader = try BitextReader(
            cleaning: options, lines: lines, segmentation: segmentation, isPresegmented: isPresegmented, timer: timer)
        guard !isPresegmented else { return reader }
        for kind in keep where kind != "all" && !reader.removalKinds.contains(RemovedBlock.Kind(kind)) {
            let known = reader.removalKinds.map(\.name).joined(separator: ", ")
            throw ValidationError("--keep: there is no kind “\(kind)”. The kinds are \(known); or all")
        }
        return reader
    }
}

extension Document.LineMode: @retroactive ExpressibleByArgument {}
extension CleaningOptions.TrackedChanges: @retroactive ExpressibleByArgument {}
