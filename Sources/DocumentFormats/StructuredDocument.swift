package import BitextModel

/// What a reader makes of a document: its blocks in reading order, those left out among them, and what it says of itself.
package struct StructuredDocument: Sendable {
    package var blocks: [StructuredBlock] = []
    package var metadata = Document.Metadata()

    package init() {}
}
