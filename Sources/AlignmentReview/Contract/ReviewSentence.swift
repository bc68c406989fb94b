/// A sentence of one of the texts, as it stands in the review.
package struct ReviewSentence: Codable, Hashable, Sendable {
    /// Unique among the sentences of its text.
    package var id: Int
    /// What it says now.
    package var text: String
    /// What the document says, where it was edited; nil where it was not.
    package var original: String?
    /// The number of its paragraph in its document.
    package var paragraph: Int

    package init(id: Int, text: String, original: String? = nil, paragraph: Int) {
        self.id = id
        self.text = text
        self.original = original
        self.paragraph = paragraph
    }
}
