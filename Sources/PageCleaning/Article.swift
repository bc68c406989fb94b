package import BitextModel

/// A cleaned page: the release, and the account of everything else.
package struct Article: Hashable, Sendable {
    /// The title first, then the body in reading order.
    package var document: Document
    /// In the page's order. Together with the document's blocks it holds all of the page's visible text.
    package var removed: [RemovedBlock]
    /// Whether the page was read as HTML.
    package var isHTML: Bool
    /// Attachments and signature, as data.
    package var notes: PageNotes

    package init(document: Document, removed: [RemovedBlock] = [], isHTML: Bool = false, notes: PageNotes = PageNotes())
    {
        self.document = document
        self.removed = removed
        self.isHTML = isHTML
        self.notes = notes
    }
}
