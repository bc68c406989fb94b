/// A sentence as the review has it: an atom, or what somebody has made of it.
struct Piece: Codable, Hashable, Sendable {
    /// Unique in its text. That of an atom nobody has touched is its number.
    var id: Int
    /// What it says now.
    var text: String
    /// What the document says, where it was edited.
    var original: String?
}
