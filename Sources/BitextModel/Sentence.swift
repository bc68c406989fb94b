/// One sentence, or whatever unit the segmenter cut (a title, a list item, a cell).
public struct Sentence: Hashable, Sendable {
    /// Without leading and trailing white space; joined lines are joined by the script's rule.
    public var text: String
    /// Where it stands in the decoded document.
    public var range: Document.SourceRange
    /// The index of its block in the document. Consecutive sentences with the same value share a paragraph.
    public var block: Int

    /// A sentence and its place.
    public init(text: String, range: Document.SourceRange, block: Int) {
        self.text = text
        self.range = range
        self.block = block
    }
}
