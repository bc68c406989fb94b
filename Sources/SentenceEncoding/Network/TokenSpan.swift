/// A stretch of tokens whose features are wanted, with the neighbours that those features depend on.
///
/// Outside of the span there is nothing: the network pads with zeros there. A token's features depend on the four
/// tokens to each side of it, so a span that is cut out of a longer text carries at least `reach` more tokens on the side
/// where it was cut.
struct TokenSpan {
    /// How far a token's features reach.
    static let reach = 4

    /// Where the span begins in the batch's tokens.
    var start: Int
    var count: Int
    /// The tokens, counted within the span, whose features are wanted.
    var outputs: Range<Int>
}
