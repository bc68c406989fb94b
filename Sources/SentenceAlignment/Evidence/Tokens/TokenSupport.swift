/// How well tokens of a bead's one side are met by sentences of the other.
///
/// Two implementations: exact matches out of a table (anchors, dictionaries) and graded ones out of the encoder.
public protocol TokenSupport: Sendable {
    /// The total weight of a run of sentences' tokens.
    func weight(of side: TokenSide, _ start: Int, _ end: Int) -> Float

    /// Adds up over the tokens of one sentence: what the other side's range gives (`inside`), and by how much the ranges
    /// to both sides of it give more (`regret`).
    func support(
        of side: TokenSide, sentence: Int, inside: Range<Int>, around: Range<Int>
    ) -> (inside: Float, regret: Float)
}

/// The side of the pair that a token stands on.
public enum TokenSide: Sendable { case source, target }
