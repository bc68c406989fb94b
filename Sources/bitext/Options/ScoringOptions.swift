import ArgumentParser
import Bitext

/// What the scores of units are made of.
struct ScoringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The sentence encoder for the similarity: auto takes the one that is installed.",
            valueName: "auto|none|FILE"))
    var encoder = "auto"

    @Option(
        help: ArgumentHelp(
            "What the encoder multiplies in: bf16 is faster on processors that have it, and less exact.",
            valueName: "single|bf16"))
    var precision: SentenceEncoder.Precision = .single

    @Option(
        help: ArgumentHelp(
            "The Chinese-English dictionary for the quality: auto takes CC-CEDICT where it is installed.",
            valueName: "auto|none|FILE"))
    var dictionary = "auto"

    @Option(
        help: ArgumentHelp("Weights made by 'bitext fit-quality', in place of the built-in ones.", valueName: "FILE"))
    var weights: String?

    /// Opens what there is.
    ///
    /// - Parameter usesEncoder: whether the encoder is wanted; it must be there then.
    func scorer(usesEncoder: Bool) throws -> CorpusConversion.Scorer {
        if usesEncoder, encoder == "none" {
            throw ValidationError("the similarity needs the encoder: no --encoder none")
        }
        let opened =
            usesEncoder ? try SentenceEncoder(path: encoder == "auto" ? nil : encoder, precision: precision) : nil
        let hasFile = dictionary != "auto" && dictionary != "none"
        return try CorpusConversion.Scorer(
            encoder: opened, dictionary: hasFile ? dictionary : nil, usesDictionary: dictionary != "none",
            weights: weights)
    }
}
