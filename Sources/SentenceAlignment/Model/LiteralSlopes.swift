/// How weights move with the document: what a sentence without a counterpart costs, and what a link must show, depends on
/// how literally the pair is translated.
///
/// In a literal translation every sentence finds its words again, and one that does not has been left out; in a novel half of
/// the words are others, and a price of nulls that finds what is left out of the one would tear the other apart. So each
/// weight is a straight line over the pair's literalness (see `AlignmentPasses.Search.literalness`).
package struct LiteralSlopes: Sendable, Equatable {
    /// The literalness for which the weights stand as they are, and how far away they move by one slope.
    package var mean: Float
    package var scale: Float
    /// In the order of `BeadInventory.types`.
    package var biases: [Float]
    /// In the order of the stage's features.
    package var features: [Float]

    /// How many scales from the mean a document can be at most: there was no gold beyond.
    package static let farthest: Float = 2

    package init(mean: Float, scale: Float, biases: [Float], features: [Float]) {
        self.mean = mean
        self.scale = scale
        self.biases = biases
        self.features = features
    }

    /// How many slopes the weights move.
    package static func steps(literalness: Float, mean: Float, scale: Float) -> Float {
        min(farthest, max(-farthest, (literalness - mean) / scale))
    }
}
