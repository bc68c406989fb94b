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

    /// Opens what the options name.
    func resources() throws -> AlignmentResources {
        AlignmentResources(encoder: try openEncoder())
    }

    private func openEncoder() throws(EncoderError) -> SentenceEncoder? {
        switch encoder {
        case "none": nil
        case "auto": try SentenceEncoder.installed()
        default: try SentenceEncoder.open(path: encoder)
        }
    }
}
