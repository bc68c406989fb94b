/// A place where two documents seem to meet: a source and a target sentence, and how much speaks for it.
package struct GuidePoint: Sendable, Equatable {
    package var source: Int
    package var target: Int
    /// In natural logarithms, as the weights of rare tokens are: a word that stands in one sentence of a hundred has 4.6.
    package var weight: Float

    package init(source: Int, target: Int, weight: Float) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}

extension [GuidePoint] {
    /// Those that most speaks for first, of equals in the order of the sentences.
    var likeliestFirst: [GuidePoint] {
        sorted { ($1.weight, $0.source, $0.target) < ($0.weight, $1.source, $1.target) }
    }
}
