public import BitextModel
public import DocumentInput
public import PageCleaning

/// A document that is ready to be aligned: read, cleaned and cut into sentences, with the account of all three.
///
///     let english = try reader.prepare(.file("a.en.html"))
///     print(english.charset, english.segmented.sentences.count, english.removed.count)
public struct PreparedDocument: Sendable {
    /// The sentences.
    public var segmented: SegmentedDocument
    /// What they were cut from.
    public var read: ReadDocument
    /// The language that was given with the document: outputs carry it as it is; nil where it was found out.
    public var givenLanguage: Language?
    /// Beads that the rows of a bilingual table state, in the numbers of this document and of its other half; they hold unless
    /// somebody decides otherwise.
    package var rowBeads: [Bead] = []

    package init(segmented: SegmentedDocument, read: ReadDocument, givenLanguage: Language?) {
        self.segmented = segmented
        self.read = read
        self.givenLanguage = givenLanguage
    }

    /// Whether it was cleaned; false for a file that holds a sentence a line.
    public var isCleaned: Bool { read.kind != .sentences }
    /// What was removed, with kind and reason, in the order of the page.
    public var removed: [RemovedBlock] { read.removed }
    /// The character set it was decoded from.
    public var charset: String { read.charset }
    /// Bad byte sequences that became U+FFFD.
    public var malformed: Int { read.malformed }
    /// The code that outputs carry: the language given as it is, one found with the region that CAT tools expect.
    public var outputLanguage: Language { givenLanguage ?? segmented.language.withUsualRegion }
}
