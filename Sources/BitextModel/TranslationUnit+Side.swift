extension TranslationUnit {
    /// One language's half of a translation unit.
    public struct Side: Hashable, Sendable {
        /// The joined text; empty for the missing side of a null bead.
        public var text: String
        /// The language of the text; `.undetermined` where nothing names it.
        public var language: Language
        /// The sentences it was joined from; empty where the format does not hold them.
        public var sentences: [String]
        /// The sentences' numbers in their document, counted from 0; empty where unknown.
        public var sentenceNumbers: [Int]
        /// The document's id. What the document says about itself stands once, with the document.
        public var document: String?
        /// Where it stands in the decoded document.
        public var range: Document.SourceRange?
        /// The text as TMX content with its inline codes, where it has any and they were asked for.
        public var markup: String?
        /// Further named values of this side, in the order they were read.
        public var properties: [TranslationUnit.Property]

        /// A text with what is known of where it comes from.
        public init(
            text: String, language: Language, sentences: [String] = [], sentenceNumbers: [Int] = [],
            document: String? = nil, range: Document.SourceRange? = nil, markup: String? = nil,
            properties: [TranslationUnit.Property] = []
        ) {
            self.text = text
            self.language = language
            self.sentences = sentences
            self.sentenceNumbers = sentenceNumbers
            self.document = document
            self.range = range
            self.markup = markup
            self.properties = properties
        }
    }
}
