import Glibc

/// What was learned of good and of spoilt pairs: for each profile its trees, and how probable good pairs are by them.
///
/// The logarithm of the odds is the sum of what small trees say (gradient boosting after Friedman, Annals of Statistics
/// 2001): a gap counts otherwise in a short text than in a long one, which no weighted sum of features can say.
package struct QualityModel: Hashable, Sendable {
    /// What is known of one profile.
    package struct Weights: Hashable, Sendable {
        package var trees: [DecisionTree]
        /// For shares of good pairs, rising: the probability that this share of good pairs falls short of.
        package var losses: [Loss]

        package init(trees: [DecisionTree], losses: [Loss]) {
            self.trees = trees
            self.losses = losses
        }
    }

    /// A limit and what it costs.
    package struct Loss: Hashable, Sendable {
        /// The share of good pairs that are less probable, 0 to 1.
        package var share: Double
        package var limit: Double

        package init(share: Double, limit: Double) {
            self.share = share
            self.limit = limit
        }
    }

    /// What the weights were fitted on, and how well they did.
    package var notes: [String]
    /// The profiles that were fitted.
    package var weights: [QualityProfile: Weights]

    package init(notes: [String], weights: [QualityProfile: Weights]) {
        self.notes = notes
        self.weights = weights
    }

    /// The shares of good pairs whose limits a model knows.
    package static let shares = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]

    /// How probably a pair is good, 0 to 1; nil for a profile that was not fitted.
    ///
    /// - Parameter values: those of the profile's features.
    package func probability(_ profile: QualityProfile, _ values: [Float]) -> Double? {
        guard let weights = weights[profile] else { return nil }
        return 1 / (1 + exp(-weights.trees.reduce(0.0) { $0 + Double($1.value(of: values)) }))
    }

    /// The limit below which a share of good pairs falls, between the shares that are known by the straight line.
    ///
    /// - Parameter share: 0 to 1; beyond the greatest that is known its limit.
    package func limit(_ profile: QualityProfile, losing share: Double) -> Double? {
        guard let losses = weights[profile]?.losses, let first = losses.first, let last = losses.last else {
            return nil
        }
        if share <= 0 { return 0 }
        if share <= first.share { return first.limit * share / first.share }
        guard let above = losses.firstIndex(where: { $0.share >= share }) else { return last.limit }
        let (low, high) = (losses[above - 1], losses[above])
        return low.limit + (high.limit - low.limit) * (share - low.share) / (high.share - low.share)
    }
}
