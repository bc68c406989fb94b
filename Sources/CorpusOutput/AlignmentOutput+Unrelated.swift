public import BitextModel
import TextFacts

extension AlignmentOutput {
    /// Two documents that are hardly translations of each other: it concerns this pair alone.
    public struct Unrelated: BitextError, Equatable {
        /// The documents' identifiers.
        let source, target: String
        /// How probable it is that they belong together, and what was asked for.
        let score, least: Double

        /// `E-PAIRS-05`.
        public var code: String { "E-PAIRS-05" }
        /// Which documents, and how probable it is.
        public var problem: String {
            "\(source) and \(target) do not seem to be translations of each other: pair score \(Decimals.string(score, places: 4)), below \(Decimals.string(least, places: 4))"
        }
        /// None: the pair is known to whoever wrote it.
        public var location: ErrorLocation? { nil }
        /// What to look at.
        public var remedy: String {
            "Check that these are the two sides of one release; if they are, use --min-pair-score 0"
        }
        /// The run ends with a finding.
        public var exitStatus: ExitStatus { .findings }
    }
}

extension AlignmentOutput.Unrelated {
    /// The refusal of a pair; nil for one that scores enough, or has no score.
    package init?(_ pair: AlignedPair, least: Double) {
        guard let score = pair.pairScore, score < least else { return nil }
        source = pair.source.id
        target = pair.target.id
        self.score = score
        self.least = least
    }
}
