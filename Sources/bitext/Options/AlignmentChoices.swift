import ArgumentParser
import Bitext

/// How documents are aligned, and which of what comes of it is wanted.
struct AlignmentChoices: ParsableArguments {
    @Option(help: "Leave out pairs of sentences that are less sure than this (0 to 1). Beads files keep all.")
    var minConfidence: Double?

    @Option(
        help: ArgumentHelp(
            "viterbi: the most probable alignment as a whole; posterior: the most right beads, better where much is left out.",
            valueName: "viterbi|posterior"))
    var decoding: BitextAligner.Decoding = .viterbi

    @Option(
        help: ArgumentHelp(
            "Where sentences end: decided looks at the other text where it is in doubt, fixed does not, finest also cuts at semicolons, dashes and commas where both texts allow it.",
            valueName: "decided|fixed|finest"))
    var sentenceEnds: BitextAligner.SentenceEnds = .decided

    @Flag(help: "The same as --sentence-ends finest.")
    var finest = false

    @Flag(help: "Leave passages that stand elsewhere in the other document without counterpart.")
    var monotone = false

    @Option(
        help: "Refuse documents that are less probably translations of each other than this (0 to 1); exit code 1 then."
    )
    var minPairScore = AlignmentOutput.usualLeastPairScore

    @Option(help: ArgumentHelp("Further abbreviations for cutting sentences; repeatable.", valueName: "file"))
    var abbreviations: [String] = []

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence is a probability from 0 to 1")
        }
        guard (0...1).contains(minPairScore) else {
            throw ValidationError("--min-pair-score is a probability from 0 to 1")
        }
    }

    /// Opens an aligner.
    ///
    /// - Throws: `BitextError` where a file cannot be used.
    func aligner(
        _ evidence: EvidenceOptions, reader: BitextReader, timer: StageTimer = .off, _ console: Console
    ) throws -> BitextAligner {
        let aligner = try BitextAligner(
            evidence: evidence.choices(), decoding: decoding, sentenceEnds: finest ? .finest : sentenceEnds,
            isMonotone: monotone, reader: reader, timer: timer)
        evidence.note(hasEncoder: aligner.hasEncoder, console)
        return aligner
    }

    /// Which units are wanted.
    func selection(_ filter: FilterName) -> AlignmentOutput.Selection {
        .init(leastConfidence: minConfidence, rules: filter.options)
    }
}
