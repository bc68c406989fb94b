/// One language's half of a translation unit.
public struct UnitSide: Hashable, Sendable {
    /// The joined text; empty for the missing side of a null bead.
    public var text: String
    public var language: Language
    /// The sentences it was joined from; empty where the format does not hold them.
    public var sentences: [String]
    /// The document's id.
    public var document: String?
    /// Where it stands in the decoded document.
    public var range: SourceRange?
    /// What the document says about itself: title, source, date.
    public var metadata: DocumentMetadata?

    public init(
        text: String, language: Language, sentences: [String] = [], document: String? = nil,
        range: SourceRange? = nil, metadata: DocumentMetadata? = nil
    ) {
        self.text = text
        self.language = language
        self.sentences = sentences
        self.document = document
        self.range = range
        self.metadata = metadata
    }
}
