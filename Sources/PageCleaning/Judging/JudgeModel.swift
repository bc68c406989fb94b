import BitextModel
import Glibc
import LanguageIdentification

/// A logistic model over the features of a block.
package struct JudgeModel: Sendable, Equatable {
    package var bias: Double
    /// A weight a feature, in the order of `BlockFeatures.names`.
    package var weights: [Double]
    /// Weights of words; of all others it is 0.
    package var words: [FeatureWord: Double]
    /// A block goes if it is text with a smaller probability.
    package var limit: Double
    /// Inside its running text a page is judged if that is so much of what the rules have kept.
    package var leastProse: Double
    /// The languages that it knows, by their primary subtags; pages in others are not judged. Empty for all.
    package var languages: Set<String>

    package init(
        bias: Double, weights: [Double], words: [FeatureWord: Double], limit: Double, leastProse: Double = 0,
        languages: Set<String> = []
    ) {
        self.bias = bias
        self.weights = weights
        self.words = words
        self.limit = limit
        self.leastProse = leastProse
        self.languages = languages
    }

    /// How probably a block is text.
    ///
    /// - Complexity: O(features).
    package func probability(_ row: FeatureRow) -> Double {
        var sum = bias
        for (value, weight) in zip(row.values, weights) { sum += value * weight }
        for word in row.words { sum += words[word] ?? 0 }
        return 1 / (1 + exp(-sum))
    }

    /// Whether the judge has learned from pages in the language of this one.
    ///
    /// - Complexity: O(bytes).
    func knows(_ page: PageCleaner.Page) -> Bool {
        languages.isEmpty || languages.contains(LanguageIdentifier.identify(blocks: page.keptTexts).primary)
    }
}
