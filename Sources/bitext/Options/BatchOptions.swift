import ArgumentParser
import Bitext

/// Many pairs in one command.
struct BatchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Align all pairs of a list, in place of SOURCE and TARGET: source TAB target a line, paths as seen from the list's folder; - is standard input. All units go into the outputs, in the languages of the first pair, and word translations are learned across all documents.",
            valueName: "LIST"))
    var pairs: String?

    @Option(
        help: ArgumentHelp(
            "With --pairs: where pages lie that the list names, as 'bitext pair' was given them: a folder, a file, a pattern, an archive of a crawl; repeatable.",
            valueName: "INPUT"))
    var pages: [String] = []

    @Flag(
        help:
            "With --pairs: the documents are pages of sites, a folder each; lines that repeat from page to page go, as with 'clean --site'."
    )
    var site = false

    @Option(
        help: ArgumentHelp(
            "With --pairs: also write files for each pair, named after its source document, in the formats given by --format.",
            valueName: "DIR"))
    var outputFolder: String?

    @Option(
        help: ArgumentHelp(
            "A format of the files in --output-folder; repeatable. TMX if none is given.", valueName: "format"))
    var format: [CorpusFormat] = []
}
