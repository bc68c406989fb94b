import AlignmentReview
public import ArgumentParser
public import Bitext
import DocumentAlignment

/// How documents are read and aligned, as far as `bitext align` says it too.
struct DocumentChoices: ParsableArguments {
    @Option(help: "The language of SOURCE (BCP 47: en, zh-CN, zh-Hant, de ...); found out when not given.")
    var sourceLanguage: Language?

    @Option(help: "The language of TARGET.")
    var targetLanguage: Language?

    @Flag(help: "The files hold a sentence a line: nothing is cleaned or cut.")
    var presegmented = false

    @Option(help: ArgumentHelp("How lines make paragraphs.", valueName: "auto|paragraph|blank|wrapped"))
    var lines: Document.LineMode = .auto

    @Option(help: ArgumentHelp("Where sentences end.", valueName: "decided|fixed|finest"))
    var sentenceEnds: BitextAligner.SentenceEnds = .decided

    @Flag(help: "Do not look for passages that stand elsewhere in the other document.")
    var monotone = false

    @Option(help: ArgumentHelp("The sentence encoder.", valueName: "auto|none|FILE"))
    var encoder = "auto"

    @Option(help: ArgumentHelp("What the encoder multiplies in.", valueName: "single|bf16"))
    var precision: SentenceEncoder.Precision = .single

    @Option(help: ArgumentHelp("The Chinese-English dictionary.", valueName: "auto|none|FILE"))
    var dictionary = "auto"

    @Option(help: ArgumentHelp("A glossary of your own; repeatable.", valueName: "FILE"))
    var glossary: [String] = []

    @Option(help: ArgumentHelp("Weights made by 'bitext fit'.", valueName: "FILE"))
    var weights: String?

    @Option(help: "Rows that are at least so sure (0 to 1) need no look.")
    var sure = 0.9

    var isValidThreshold: Bool { (0...1).contains(sure) }

    /// The same options as words of a command line.
    var words: [String] {
        var words: [String] = []
        if let sourceLanguage { words += ["--source-language", sourceLanguage.tag] }
        if let targetLanguage { words += ["--target-language", targetLanguage.tag] }
        if presegmented { words.append("--presegmented") }
        words += ["--lines", lines.rawValue, "--sentence-ends", sentenceEnds.rawValue]
        if monotone { words.append("--monotone") }
        words += ["--encoder", encoder, "--precision", precision.rawValue, "--dictionary", dictionary]
        for path in glossary { words += ["--glossary", path] }
        if let weights { words += ["--weights", weights] }
        return words
    }

    /// Opens everything that reading and aligning needs.
    ///
    /// - Throws: `BitextError` where a file cannot be used.
    func opener() throws -> ReviewOpener {
        var settings = ReviewSettings()
        settings.threshold = sure
        return ReviewOpener(
            reading: try BitextReader(lines: lines, isPresegmented: presegmented).reading,
            resources: try resources(),
            options: DecodingOptions(
                ends: SentenceEnds(rawValue: sentenceEnds.rawValue) ?? .decided, isMonotone: monotone),
            settings: settings)
    }

    /// Opens the evidence.
    ///
    /// - Throws: `BitextError` where a file cannot be used.
    func resources() throws -> AlignmentResources {
        var choices = EvidenceChoices()
        choices.encoder = Self.component(encoder)
        choices.precision = precision
        choices.dictionary = Self.component(dictionary)
        choices.glossaries = glossary
        choices.weights = weights
        return try choices.open()
    }

    private static func component(_ name: String) -> EvidenceChoices.Component {
        switch name {
        case "auto": .installed
        case "none": .off
        default: .file(name)
        }
    }
}

extension Language: ExpressibleByArgument {
    /// A code of BCP 47; nil for what is none.
    public init?(argument: String) { self.init(argument) }
}
extension Document.LineMode: ExpressibleByArgument {}
extension BitextAligner.SentenceEnds: ExpressibleByArgument {}
extension SentenceEncoder.Precision: ExpressibleByArgument {}
