/// How well tokens of a bead's one side are met by sentences of the other.
///
/// Two implementations: exact matches out of a table (anchors, dictionaries) and graded ones out of the encoder.
package protocol TokenSupport: Sendable {
    /// The total weight of a run of sentences' tokens.
    func weight(of side: TokenSide, _ start: Int, _ end: Int) -> Float

    /// What one sentence's tokens get from the other side's sentences in a range, and from those around it.
    func support(of side: TokenSide, sentence: Int, inside: Range<Int>, around: Range<Int>) -> SentenceSupport
}

/// The side of the pair that a token stands on.
package enum TokenSide: Sendable { case source, target }
