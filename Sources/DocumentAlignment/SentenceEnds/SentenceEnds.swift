/// Who says where sentences end.
package enum SentenceEnds: String, Hashable, Sendable, CaseIterable {
    /// The segmenter, and where it is in doubt the other text.
    case decided
    /// The segmenter alone.
    case fixed
    /// As `decided`, with units as short as both texts allow: they may end at semicolons, dashes and commas.
    case finest
}
