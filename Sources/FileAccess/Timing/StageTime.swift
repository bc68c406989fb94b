/// What one stage of a run took.
package struct StageTime: Sendable, Equatable {
    package var stage: String
    /// Processor time of all threads, in seconds.
    package var processor: Double
    /// In seconds.
    package var wall: Double

    package init(stage: String, processor: Double, wall: Double) {
        self.stage = stage
        self.processor = processor
        self.wall = wall
    }
}
