/// A document cut into sentences: what the aligner takes.
public struct SegmentedDocument: Hashable, Sendable {
    /// Identifies the document in outputs; normally its path or address.
    public var id: String
    /// The language of most of the text.
    public var language: Language
    /// What the document says about itself.
    public var metadata: Document.Metadata
    /// In reading order; beads count them from 0.
    public var sentences: [Sentence] { didSet { joints = [:] } }
    /// The places inside sentences where they might have ended, by the sentences' numbers; empty where sentences are fixed.
    package var joints: [Int: [SentenceJoint]] = [:]
    /// What the document says of each block; empty where it says nothing.
    package var blocks: [BlockContext] = []

    /// A document of sentences with their places.
    public init(
        id: String, language: Language, metadata: Document.Metadata = Document.Metadata(), sentences: [Sentence]
    ) {
        self.id = id
        self.language = language
        self.metadata = metadata
        self.sentences = sentences
    }

    /// A document whose sentences somebody has cut; their ranges are those of a text of a sentence a line.
    ///
    /// - Complexity: O(bytes).
    public init(id: String, language: Language, lines: [String]) {
        var start = 0
        self.init(
            id: id, language: language,
            sentences: lines.map { line in
                let end = start + line.utf8.count
                defer { start = end + 1 }
                return Sentence(text: line, range: Document.SourceRange(start, end), block: 0)
            })
    }
}
