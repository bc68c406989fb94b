import BitextModel

/// Why a bead was chosen.
public struct BeadExplanation: Sendable, Equatable {
    /// What each kind of evidence added to the bead's score, in natural logarithms: `type`, `sequence`
    /// (this kind of bead after the one before), `length`, `anchors` ...
    public var contributions: [Contribution]
    /// The most probable bead that the choice excludes, numbered as the caller's source and target.
    public var runnerUp: Bead?

    public struct Contribution: Sendable, Equatable {
        public var evidence: String
        public var score: Double

        public init(evidence: String, score: Double) {
            self.evidence = evidence
            self.score = score
        }
    }

    public init(contributions: [Contribution], runnerUp: Bead?) {
        self.contributions = contributions
        self.runnerUp = runnerUp
    }
}
