import AlignmentPipeline
import ArgumentParser
import BitextModel
import FileAccess
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
            "Weights made by 'bitext fit', in place of the built-in ones.", valueName: "FILE"))
    var weights: String?

    /// Opens what the options name.
    ///
    /// - Throws: `BitextError`s.
    func resources(_ console: Console) throws -> AlignmentResources {
        let opened = try openEncoder()
        if opened == nil, encoder == "auto" {
            console.note(
                "There is no sentence encoder in the cache: aligning by lengths, anchors and lexicon. 'Tools/bitext' fetches it when there is a network.")
        }
        return AlignmentResources(
            weights: try weights.map { try AlignmentWeights(table: Table(file: $0)) }, encoder: opened)
    }

    private func openEncoder() throws(EncoderError) -> SentenceEncoder? {
        switch encoder {
        case "none": nil
        case "auto": try SentenceEncoder.installed()
        default: try SentenceEncoder.open(path: encoder)
        }
    }
}
