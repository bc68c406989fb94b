import AlignmentPipeline
import ArgumentParser
import BilingualLexicon
import BitextModel
import DocumentAlignment
import FileAccess
import SemanticEvidence
import SentenceAlignment
import SentenceEncoding

/// Which evidence the aligner uses.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The sentence encoder: auto takes the one that is installed.", valueName: "auto|none|FILE"))
    var encoder = "auto"

    @Option(
        help: ArgumentHelp(
            "How the encoder's tokens meet, learned by 'bitext fit-tokens': auto takes the built-in file. The built-in weights are made for that; fit your own with another, or with none.",
            valueName: "auto|none|FILE"))
    var tokenMatch = "auto"

    @Option(
        help: ArgumentHelp(
            "The Chinese-English dictionary: auto takes CC-CEDICT where it is installed.", valueName: "auto|none|FILE"))
    var dictionary = "auto"

    @Option(
        help: ArgumentHelp(
            "A glossary of your own: TSV (source TAB target), CC-CEDICT's .u8 or TBX; repeatable.", valueName: "FILE"))
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "Weights made by 'bitext fit', in place of the built-in ones.", valueName: "FILE"))
    var weights: String?

    /// Opens what the options name.
    ///
    /// - Throws: `BitextError`s.
    func resources(
        _ console: Console, source: Language = .english, target: Language = .chinese, timer: StageTimer = .off
    ) throws -> AlignmentResources {
        let opened = try timer.measure("opening encoder") { try openEncoder() }
        if opened == nil, encoder == "auto" {
            console.note(
                "There is no sentence encoder in the cache: aligning by lengths, anchors and lexicon. 'Tools/bitext' fetches it when there is a network."
            )
        }
        return AlignmentResources(
            weights: try weights.map {
                try AlignmentWeights(table: Table(file: $0), features: AlignmentResources.features)
            }, encoder: opened,
            tokenMatch: opened == nil ? nil : try openTokenMatch(),
            dictionary: try timer.measure("opening dictionary") { try openDictionary() },
            glossaries: try glossary.map { try Lexicon(file: $0, source: source, target: target) })
    }

    private func openDictionary() throws -> Lexicon? {
        switch dictionary {
        case "none": return nil
        case "auto": return try Lexicon.installedDictionary()
        default: return try Lexicon(file: dictionary, source: .chinese, target: .english)
        }
    }

    private func openTokenMatch() throws -> TokenMatchModel? {
        switch tokenMatch {
        case "none": nil
        case "auto": try .bundled()
        default: try TokenMatchModel(file: tokenMatch)
        }
    }

    private func openEncoder() throws(EncoderError) -> SentenceEncoder? {
        switch encoder {
        case "none": nil
        case "auto": try SentenceEncoder.installed()
        default: try SentenceEncoder.open(path: encoder)
        }
    }
}
