/// A sentence of the review.
struct SentencePlace: Codable, Hashable, Sendable {
    /// The text that it is of.
    var side: ReviewSide
    /// Its id.
    var sentence: Int
}
