package import BitextModel

/// A paragraph, heading, item or cell of a document that is more than a file of text, as its reader found it.
package struct StructuredBlock: Hashable, Sendable {
    package var kind: Block.Kind
    /// Its text. Line feeds part the lines that the document shows; whoever takes the blocks joins them.
    package var text: String
    /// Where it stands, for people: `paragraph 12`, `page 3`, `slide 2`, `cue 14`.
    package var place: String
    /// Where it stands in a table or in time.
    package var position: BlockPosition
    /// Why it is no part of the text; nil for the text itself.
    package var omission: Omission?

    package init(
        _ kind: Block.Kind, _ text: String, place: String, position: BlockPosition = .flow,
        omission: Omission? = nil
    ) {
        self.kind = kind
        self.text = text
        self.place = place
        self.position = position
        self.omission = omission
    }
}
