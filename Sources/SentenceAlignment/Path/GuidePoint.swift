/// A place where two documents seem to meet: a source and a target sentence, and how much speaks for it.
public struct GuidePoint: Sendable, Equatable {
    public var source: Int
    public var target: Int
    /// In natural logarithms, as the weights of rare tokens are: a word that stands in one sentence of a hundred has 4.6.
    public var weight: Float

    public init(source: Int, target: Int, weight: Float) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}
