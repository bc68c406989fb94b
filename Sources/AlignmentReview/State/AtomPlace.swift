/// A sentence of one of the texts, by its number there.
struct AtomPlace: Codable, Hashable, Sendable {
    /// The text.
    var side: ReviewSide
    /// Counted from 0.
    var atom: Int
}
