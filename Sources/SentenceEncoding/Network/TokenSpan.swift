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
    /// Given if the features on both sides of this token's beginning are known but for what each side does to the other:
    /// only that part of the outputs is computed then.
    var seam: Int?

    /// The outputs of a branch that are computed.
    func outputs(of branch: ModelWeights.Branch) -> Range<Int> {
        guard let seam else { return outputs }
        // Two convolutions look twice as far as one.
        let left = 2 * branch.left
        let right = 2 * (branch.order - 1 - branch.left)
        return (seam - right..<seam + left).clamped(to: outputs)
    }
}
