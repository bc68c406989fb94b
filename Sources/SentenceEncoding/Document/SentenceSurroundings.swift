/// All that the parts of a sentence in `RunParts` depend on: where two are equal, so are the parts, but for the
/// rounding of a seam whose sides were computed together or not.
struct SentenceSurroundings: Hashable {
    /// The sentence's tokens and those that the context of its seams reaches.
    let pieces: ArraySlice<Int32>
    /// How many of them stand before the sentence.
    let before: Int
    /// How many are the sentence's.
    let length: Int
    /// Of whether the seam after it is computed, and how.
    let isLast: Bool
    let isNextShort: Bool

    init(_ tokens: DocumentTokens, sentence: Int) {
        // Outputs reach four tokens over a seam, and their context four more.
        let reach = 2 * TokenSpan.reach
        let start = tokens.starts[sentence]
        let end = tokens.starts[sentence + 1]
        pieces = tokens.pieces[max(0, start - reach)..<min(tokens.pieces.count, end + reach)]
        before = start - pieces.startIndex
        length = end - start
        isLast = sentence + 1 == tokens.sentenceCount
        isNextShort = !isLast && tokens.isShort(sentence + 1)
    }
}
