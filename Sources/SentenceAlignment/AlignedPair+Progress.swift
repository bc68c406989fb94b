public import BitextModel

extension AlignedPair {
    /// How far the alignment of two documents has come.
    public struct Progress: Sendable, Equatable {
        /// The parts of the work, in their order.
        public enum Stage: Int, Sendable, CaseIterable {
            /// Words, anchors and marks are read.
            case reading
            /// The encoder's vectors are computed: most of the time, where there is an encoder.
            case encoding
            /// All beads of a band are looked at.
            case searching
            /// The beads that are left are looked at closely.
            case scoring
        }

        /// The part of the work that is under way.
        public var stage: Stage
        /// The share of the stage that is done, 0 to 1.
        public var completed: Double

        /// So much of a stage.
        public init(_ stage: Stage, completed: Double) {
            self.stage = stage
            self.completed = completed
        }

        /// Called as the work goes on, from any thread, never twice at once.
        public typealias Handler = @Sendable (Progress) -> Void
    }
}
