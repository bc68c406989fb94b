/// What a sentence encoder says of a pair of texts, in numbers that do not change with the sides' order.
package struct MeaningMatch: Sendable {
    /// Two numbers, one of each side, by their size.
    package struct Sides: Hashable, Sendable {
        /// The smaller.
        package let least: Float
        /// The greater.
        package let most: Float

        package init(_ one: Float, _ other: Float) {
            least = min(one, other)
            most = max(one, other)
        }
    }

    /// The cosine of the two texts' vectors.
    package var cosine: Float
    /// The shares of the tokens' weight that the other side meets, 0 to 1.
    package var coverage: Sides
    /// What the worst stretch of tokens lacks, as a share of all tokens' weight.
    package var gap: Sides
    /// The same as a weight.
    package var lost: Sides
    /// The same at the texts' edges.
    package var edge: Sides
    /// The shares of neighbouring tokens that near ones meet, 0 to 1.
    package var order: Sides

    package init(cosine: Float, coverage: Sides, gap: Sides, lost: Sides, edge: Sides, order: Sides) {
        self.cosine = cosine
        self.coverage = coverage
        self.gap = gap
        self.lost = lost
        self.edge = edge
        self.order = order
    }

    /// The features, in the order of `names`.
    package var values: [Float] {
        [
            cosine, cosine * cosine, coverage.least, coverage.most, coverage.least * coverage.least, gap.least,
            gap.most,
            min(lost.most, 20) / 10, min(edge.most, 20) / 10, min(edge.least, 20) / 10, order.least,
            order.most,
        ]
    }

    /// The names of the features.
    package static let names = [
        "meaning.cosine", "meaning.cosine-squared", "tokens.covered-least", "tokens.covered-most",
        "tokens.covered-squared", "tokens.gap-least", "tokens.gap-most", "tokens.lost", "tokens.edge-most",
        "tokens.edge-least", "tokens.order-least",
        "tokens.order-most",
    ]
}
