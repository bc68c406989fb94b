public import ArgumentParser
import PageCleaning
import TextLines

/// How documents are read, wherever text is.
struct CleaningChoices: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How lines make paragraphs: auto, paragraph (every line is one), blank (blank lines part them), wrapped (lines broken at a width are joined).",
            valueName: "auto|paragraph|blank|wrapped"))
    var lines: LineMode = .auto

    @Option(
        help: ArgumentHelp(
            "Keep what would be removed as this kind (repeatable; 'clean --explain' names them); all: remove nothing.",
            valueName: "kind"))
    var keep: [String] = []

    @Option(
        help: ArgumentHelp(
            "More forms of chrome, in the columns of the built-in lexicon (repeatable).", valueName: "file"))
    var chrome: [String] = []

    /// - Throws: `ValidationError` for a kind that there is not; `FileError` for a chrome file.
    func cleaner() throws -> PageCleaner {
        var options = CleaningOptions()
        options.keepsAll = keep.contains("all")
        options.kept = Set(keep.map { RemovalKind($0) })
        options.chromeFiles = chrome
        let cleaner = try PageCleaner(options: options)
        for kind in keep where kind != "all" && !cleaner.kinds.contains(RemovalKind(kind)) {
            let known = cleaner.kinds.map(\.name).joined(separator: ", ")
            throw ValidationError("--keep: there is no kind “\(kind)”. The kinds are \(known); or all")
        }
        return cleaner
    }
}

extension LineMode: ExpressibleByArgument {}
