/// What one kind of evidence says of a bead: a struct whose properties are the features.
///
/// A property is declared once, and that is all there is to a feature: its name is the feature's name, its place the place
/// in every table. All properties are `Float`, or structs of `Float` (`coverage` with `source` and `target` gives
/// `coverage.source` and `coverage.target`). Values should be of the order of 1, so that one strength of regularisation
/// suits all.
///
///     struct Similarity: FeatureValues {
///         var cosine: Float = 0
///         var margin: Float = 0
///     }
package protocol FeatureValues: BitwiseCopyable, Sendable {
    /// Nothing to say: every value is 0.
    init()
}

/// A feature of each side.
package struct FeatureSides: BitwiseCopyable, Sendable {
    package var source: Float = 0
    package var target: Float = 0

    @inlinable
    package init() {}

    @inlinable
    package init(source: Float, target: Float) {
        self.source = source
        self.target = target
    }
}
