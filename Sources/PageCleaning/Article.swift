import BitextModel

/// A cleaned page: the release, and the account of everything else.
public struct Article: Hashable, Sendable {
    /// The title first, then the body in reading order.
    public var document: Document
    /// In the page's order. Together with the document's blocks it holds all of the page's visible text.
    public var removed: [RemovedBlock]
    /// Whether the page was read as HTML.
    public var isHTML: Bool

    public init(document: Document, removed: [RemovedBlock] = [], isHTML: Bool = false) {
        self.document = document
        self.removed = removed
        self.isHTML = isHTML
    }
}
