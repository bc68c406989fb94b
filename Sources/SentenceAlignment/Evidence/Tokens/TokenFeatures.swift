/// What matching tokens say of a bead.
package struct TokenFeatures: FeatureValues {
    /// How much of each side is met by the other.
    package struct Coverage: BitwiseCopyable, Sendable {
        package var source: Float = 0
        package var target: Float = 0
        /// The smaller of both.
        package var least: Float = 0

        @inlinable
        package init() {}
    }

    package var coverage = Coverage()
    /// The weight that is met, less half of all.
    package var met = FeatureSides()
    /// Less what a sentence around the bead would meet better.
    package var regret = FeatureSides()
    /// Less the weight of the tokens at a side's ends that belong to the neighbour.
    package var overhang = FeatureSides()
    /// How much of the first and the last sentence of a longer side is met, the smallest of them.
    package var edge: Float = 0
    /// What nothing but the first or the last sentence of a longer side gives to the other side, as a share of its own
    /// weight, the smallest of them: a sentence that brings nothing has no place in the bead.
    package var earned: Float = 0
    /// By how much that falls short of half the sentence's weight, the worst of them.
    package var unearned: Float = 0
    /// Of a null bead: what the sentences near its place would have met.
    package var skipped: Float = 0
    /// The same as a share.
    package var skippedShare: Float = 0

    @inlinable
    package init() {}
}
