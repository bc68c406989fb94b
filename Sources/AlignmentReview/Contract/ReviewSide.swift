/// One of the two texts of a review.
package enum ReviewSide: String, Codable, Hashable, Sendable, CaseIterable {
    /// The text in the first language.
    case source
    /// The text in the second language.
    case target

    /// The other one.
    package var opposite: ReviewSide { self == .source ? .target : .source }
}
