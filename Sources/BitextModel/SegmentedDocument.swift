/// A document cut into sentences: what the aligner takes.
public struct SegmentedDocument: Hashable, Sendable {
    public var id: String
    public var language: Language
    public var metadata: DocumentMetadata
    public var sentences: [Sentence]

    public init(
        id: String, language: Language, metadata: DocumentMetadata = DocumentMetadata(), sentences: [Sentence]
    ) {
        self.id = id
        self.language = language
        self.metadata = metadata
        self.sentences = sentences
    }
}
