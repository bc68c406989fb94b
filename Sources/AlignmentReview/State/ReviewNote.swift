/// What somebody has noted, kept with a sentence, so that it stays when rows are aligned again.
struct ReviewNote: Codable, Hashable, Sendable {
    /// The text that the sentence is of.
    var side: ReviewSide
    /// The sentence's id.
    var sentence: Int
    /// What was noted.
    var text: String
}
