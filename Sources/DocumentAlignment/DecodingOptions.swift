package import SentenceAlignment

/// How one alignment of two documents is chosen among all that are possible.
package struct DecodingOptions: Sendable, Equatable {
    /// What the best alignment is.
    package var decoding: SentenceAligner.Decoding
    /// Who says where sentences end.
    package var ends: SentenceEnds
    /// Whether passages that stand elsewhere in the other document stay without counterpart.
    package var isMonotone: Bool

    package init(
        decoding: SentenceAligner.Decoding = .viterbi, ends: SentenceEnds = .decided, isMonotone: Bool = false
    ) {
        self.decoding = decoding
        self.ends = ends
        self.isMonotone = isMonotone
    }

    /// The same options as one text, to be told from others by.
    package var name: String { "\(decoding) \(ends) \(isMonotone)" }
}
