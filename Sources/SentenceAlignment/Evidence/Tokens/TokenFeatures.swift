/// What matching tokens say of a bead.
public struct TokenFeatures: FeatureValues {
    /// How much of each side is met by the other.
    public struct Coverage: BitwiseCopyable, Sendable {
        public var source: Float = 0
        public var target: Float = 0
        /// The smaller of both.
        public var least: Float = 0

        @inlinable
        public init() {}
    }

    public var coverage = Coverage()
    /// The weight that is met, less half of all.
    public var met = FeatureSides()
    /// Less what a sentence around the bead would meet better.
    public var regret = FeatureSides()
    /// Less the weight of the tokens at a side's ends that belong to the neighbour.
    public var overhang = FeatureSides()
    /// How much of the first and the last sentence of a longer side is met, the smallest of them.
    public var edge: Float = 0
    /// Of a null bead: what the sentences near its place would have met.
    public var skipped: Float = 0
    /// The same as a share.
    public var skippedShare: Float = 0

    @inlinable
    public init() {}
}
