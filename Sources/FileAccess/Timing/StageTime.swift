/// What one stage of a run took.
public struct StageTime: Sendable, Equatable {
    public var stage: String
    /// Processor time of all threads, in seconds.
    public var processor: Double
    /// In seconds.
    public var wall: Double

    public init(stage: String, processor: Double, wall: Double) {
        self.stage = stage
        self.processor = processor
        self.wall = wall
    }
}
