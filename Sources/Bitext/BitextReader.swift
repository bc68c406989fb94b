public import AlignmentPipeline
public import BitextModel
public import DocumentInput
public import FileAccess
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
/// Opening one takes some milliseconds, the first sentence some more; it may be used by any number of threads, for any
/// number of documents.
public struct BitextReader: Sendable {
    package let reading: DocumentReading

    /// - Parameters:
    ///   - cleaning: what stays in the text, and further forms of what goes.
    ///   - lines: how lines make paragraphs where a document is read line by line.
    ///   - segmentation: further abbreviations and rules for cutting sentences.
    ///   - isPresegmented: documents hold a sentence a line: nothing is cleaned or cut.
    ///   - timer: measures reading, cleaning and segmenting.
    /// - Throws: `BitextError` where a file that the options name cannot be used.
    public init(
        cleaning: CleaningOptions = CleaningOptions(), lines: Document.LineMode = .auto,
        segmentation: SegmentationOptions = SegmentationOptions(), isPresegmented: Bool = false,
        timer: StageTimer = .off
    ) throws {
        reading = try DocumentReading(
            cleaning: cleaning, segmentation: segmentation, isPresegmented: isPresegmented, lines: lines, timer: timer)
    }

    /// All kinds that a removed block may be of, those of the options' files included, by name; none where nothing is
    /// cleaned.
    public var removalKinds: [RemovedBlock.Kind] { reading.removalKinds }

    /// Reads a document and removes what is not of its text: menus, buttons, footers, metadata lines.
    ///
    /// - Returns: the blocks of the text, and the account of what was removed.
    /// - Throws: `BitextError` for a file that cannot be read, an empty document, or what is no text.
    /// - Complexity: O(bytes).
    public func clean(_ source: DocumentSource) throws -> ReadDocument { try reading.clean(source) }

    /// The same for pages of one site: lines that stand on several of them are the site's, and go.
    ///
    /// - Throws: as for one, for the first that cannot be read.
    /// - Complexity: O(bytes of all).
    public func clean(site sources: [DocumentSource]) throws -> [ReadDocument] { try reading.clean(site: sources) }

    /// The same for many documents, on all cores: one that cannot be read stops no other.
    ///
    /// - Parameters:
    ///   - asSite: whether they are pages of one site: lines that stand on several of them are the site's, and go.
    ///   - take: given what became of each, in their order, as soon as it is known.
    /// - Throws: `CancellationError`; what `take` throws.
    /// - Complexity: O(bytes of all), shared among the cores. Memory does not grow with the number of documents, but for the
    ///   pages of one site.
    public func clean(
        all sources: [DocumentSource], asSite: Bool = false, take: (Result<ReadDocument, any Error>) throws -> Void
    ) async throws {
        try await reading.clean(all: sources, asSite: asSite, take: take)
    }

    /// Reads a document, cleans it and cuts it into sentences, and keeps the account of it all: what `BitextAligner` aligns.
    ///
    /// - Throws: as `clean`, and where nothing but chrome was found.
    /// - Complexity: O(bytes).
    public func prepare(_ source: DocumentSource) throws -> PreparedDocument { try reading.read(source) }

    /// The same for a page that holds two languages, interleaved or one after the other: the one that comes first is the
    /// source.
    ///
    /// - Throws: as for one, and where the page does not hold two languages.
    public func prepare(bilingual page: DocumentSource) throws -> (source: PreparedDocument, target: PreparedDocument) {
        try reading.readBilingual(page)
    }

    /// Reads a document, cleans it and cuts it into sentences.
    ///
    /// - Throws: as `prepare`.
    /// - Complexity: O(bytes).
    public func segment(_ source: DocumentSource) throws -> SegmentedDocument { try reading.read(source).segmented }

    /// Cuts the blocks of a document that was read into sentences; the end of a block ends a sentence.
    ///
    /// - Throws: `BitextError` where ICU's data is missing.
    /// - Complexity: O(bytes).
    public func segment(_ document: Document) throws -> SegmentedDocument { try reading.segmenter().segment(document) }

    /// The sentences of one paragraph, without the white space between them.
    ///
    /// - Throws: as for a document.
    /// - Complexity: O(bytes).
    public func sentences(of paragraph: String, language: Language) throws -> [String] {
        let block = Block(text: paragraph, range: Document.SourceRange(0, paragraph.utf8.count), language: language)
        return try segment(Document(id: "", language: language, blocks: [block])).sentences.map(\.text)
    }
}
