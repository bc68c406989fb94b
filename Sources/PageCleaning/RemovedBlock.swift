public import BitextModel

/// A block of the page that is not part of the release, and why it was taken for that.
public struct RemovedBlock: Hashable, Sendable {
    /// Its text, as a reader sees it.
    public var text: String
    /// What it was.
    public var kind: RemovedBlock.Kind
    /// In words, for the user: which form or rule.
    public var reason: String
    /// The line of the decoded document it starts on, from 1.
    public var line: Int
    /// Where it stood in the decoded document.
    public var range: Document.SourceRange

    /// A block, and why it went.
    public init(text: String, kind: RemovedBlock.Kind, reason: String, line: Int, range: Document.SourceRange) {
        self.text = text
        self.kind = kind
        self.reason = reason
        self.line = line
        self.range = range
    }
}
