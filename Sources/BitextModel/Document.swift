/// A cleaned text in reading order: what remains of a page when everything around the release is gone.
public struct Document: Hashable, Sendable {
    /// Identifies the document in outputs; normally its path or address as the user gave it.
    public var id: String
    /// The language of most of the text; blocks may differ.
    public var language: Language?
    /// What the document says about itself.
    public var metadata: Document.Metadata
    /// In reading order.
    public var blocks: [Block]

    /// A document of blocks that are given.
    public init(
        id: String, language: Language? = nil, metadata: Document.Metadata = Document.Metadata(), blocks: [Block] = []
    ) {
        self.id = id
        self.language = language
        self.metadata = metadata
        self.blocks = blocks
    }
}
