public import BitextModel

extension Bead {
    /// Why a bead was chosen.
    public struct Explanation: Sendable, Equatable {
        /// What each kind of evidence added to the bead's score, in natural logarithms: `type`, `sequence`
        /// (this kind of bead after the one before), `length`, `anchors` ...
        public var contributions: [Contribution]
        /// The most probable bead that the choice excludes, numbered as the caller's source and target.
        public var runnerUp: Bead?

        /// What one kind of evidence added.
        public struct Contribution: Sendable, Equatable {
            /// The evidence's name.
            public var evidence: String
            /// Natural logarithms: above 0 it speaks for the bead.
            public var score: Double

            /// A kind of evidence and its score.
            public init(evidence: String, score: Double) {
                self.evidence = evidence
                self.score = score
            }
        }

        /// The evidence of a bead, and the bead that came second.
        public init(contributions: [Contribution], runnerUp: Bead?) {
            self.contributions = contributions
            self.runnerUp = runnerUp
        }
    }
}
