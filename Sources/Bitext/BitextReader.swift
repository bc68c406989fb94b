public import AlignmentPipeline
public import BitextModel
public import DocumentInput
public import PageCleaning
public import SentenceSegmentation
public import TextLines

/// Reads documents: what belongs to the text of a page, and the sentences of it.
///
///     let reader = try BitextReader()
///     let page = try reader.clean(.html(html))
///     print(page.text, page.removed.count)
///     let sentences = try reader.segment(.file("release.txt")).sentences
///
/// Opening one takes some 20 ms; it may be used by any number of threads, for any number of documents.
public struct BitextReader: Sendable {
    private let readers: DocumentReaders
    private let segmenter: SentenceSegmenter
    private let lines: LineMode
    package let reading: DocumentReading

    /// - Parameters:
    ///   - cleaning: what stays in the text, and further forms of what goes.
    ///   - lines: how lines make paragraphs where a document is read line by line.
    ///   - segmentation: further abbreviations and rules for cutting sentences.
    /// - Throws: `BitextError` where a file that the options name cannot be used.
    public init(
        cleaning: CleaningOptions = CleaningOptions(), lines: LineMode = .auto,
        segmentation: SegmentationOptions = SegmentationOptions()
    ) throws {
        let cleaner = try PageCleaner(options: cleaning)
        let segmenter = try SentenceSegmenter(options: segmentation)
        readers = DocumentReaders(cleaner: cleaner)
        reading = DocumentReading(cleaner: cleaner, segmenter: segmenter, lines: lines)
        self.segmenter = segmenter
        self.lines = lines
    }

    /// Reads a document and removes what is not of its text: menus, buttons, footers, metadata lines.
    ///
    /// - Returns: the blocks of the text, and the account of what was removed.
    /// - Throws: `BitextError` for a file that cannot be read, an empty document, or what is no text.
    /// - Complexity: O(bytes).
    public func clean(_ source: DocumentSource) throws -> ReadDocument {
        try readers.read(try source.raw(), lines: lines)
    }

    /// The same for pages of one site: lines that stand on several of them are the site's, and go.
    ///
    /// - Throws: as for one, for the first that cannot be read.
    /// - Complexity: O(bytes of all).
    public func clean(site sources: [DocumentSource]) throws -> [ReadDocument] {
        try readers.read(site: try sources.map { try $0.raw() }, lines: lines)
    }

    /// Reads a document, cleans it and cuts it into sentences.
    ///
    /// - Throws: as `clean`, and where nothing but chrome was found.
    /// - Complexity: O(bytes).
    public func segment(_ source: DocumentSource) throws -> SegmentedDocument { try reading.read(source).segmented }

    /// Cuts the blocks of a document that was read into sentences; the end of a block ends a sentence.
    ///
    /// - Complexity: O(bytes).
    public func segment(_ document: Document) -> SegmentedDocument { segmenter.segment(document) }

    /// The sentences of one paragraph, without the white space between them.
    ///
    /// - Complexity: O(bytes).
    public func sentences(of paragraph: String, language: Language) -> [String] {
        let block = Block(text: paragraph, range: SourceRange(0, paragraph.utf8.count), language: language)
        return segment(Document(id: "", language: language, blocks: [block])).sentences.map(\.text)
    }
}
