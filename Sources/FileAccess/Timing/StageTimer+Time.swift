extension StageTimer {
    /// What one stage of a run took.
    public struct Time: Sendable, Equatable {
        /// What was done: `cleaning`, `encoding` ...
        public var stage: String
        /// Processor time of all threads, in seconds.
        public var processor: Double
        /// Time by the clock, in seconds.
        public var wall: Double

        /// A stage and its times.
        public init(stage: String, processor: Double, wall: Double) {
            self.stage = stage
            self.processor = processor
            self.wall = wall
        }
    }
}
