/// How two texts meet in the eyes of the encoder, without regard to anything around them.
package struct PairMatch: Hashable, Sendable {
    /// How the tokens of one text are met by those of the other.
    package struct Side: Hashable, Sendable {
        /// The share of the tokens' weight that is met, 0 to 1.
        package var coverage: Float = 0
        /// The weight that the worst stretch of tokens lacks, as a share of all.
        package var gap: Float = 0
        /// The same as a weight: a clause that is lacking counts the same in a long sentence.
        package var lost: Float = 0
        /// The same at the beginning or at the end of the text, whichever lacks more: where a text was cut off.
        package var edge: Float = 0
        /// The share of neighbouring tokens that are met by near ones, 0 to 1.
        package var order: Float = 0

        package init() {}
    }

    /// The cosine of the two texts' vectors.
    package var cosine: Float = 0
    /// The source's tokens.
    package var source = Side()
    /// The target's tokens.
    package var target = Side()

    package init() {}
}
