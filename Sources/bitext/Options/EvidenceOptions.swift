import ArgumentParser
import Bitext

/// Which evidence the aligner uses.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The sentence encoder: auto takes the one that is installed.", valueName: "auto|none|FILE"))
    var encoder = "auto"

    @Option(
        help: ArgumentHelp(
            "What the encoder multiplies in: bf16 makes aligning a fifth faster on processors that have it, and one bead in a thousand another.",
            valueName: "single|bf16"))
    var precision: SentenceEncoder.Precision = .single

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

    /// What the options name.
    func choices() -> EvidenceChoices {
        var choices = EvidenceChoices()
        choices.encoder = Self.component(encoder)
        choices.precision = precision
        choices.tokenMatch = Self.component(tokenMatch)
        choices.dictionary = Self.component(dictionary)
        choices.glossaries = glossary
        choices.weights = weights
        return choices
    }

    /// Says what is missed where there is no encoder and nobody wanted to do without.
    func note(hasEncoder: Bool, _ console: Console) {
        guard !hasEncoder, encoder == "auto" else { return }
        console.note(
            "There is no sentence encoder in the cache: aligning by lengths, anchors and lexicon. 'Tools/bitext' fetches it when there is a network."
        )
    }

    private static func component(_ name: String) -> EvidenceChoices.Component {
        switch name {
        case "auto": .installed
        case "none": .off
        default: .file(name)
        }
    }
}
