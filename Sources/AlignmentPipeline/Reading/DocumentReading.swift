package import BitextModel
package import DocumentInput
package import FileAccess
package import PageCleaning
package import SentenceSegmentation
package import TextLines

/// Reads documents: bytes, blocks, sentences.
package struct DocumentReading: Sendable {
    /// Nil where the files hold a sentence a line: no cleaner is made then.
    private let readers: DocumentReaders?
    private let lines: Document.LineMode
    private let timer: StageTimer
    /// Cuts paragraphs.
    package let segmenter: SegmenterOnDemand
    /// All kinds that a removed block may be of; none where nothing is cleaned.
    package let removalKinds: [RemovedBlock.Kind]
    /// What tells this reading from any other: its options, and the contents of every file that they name.
    package let identity: [String]

    /// - Parameters:
    ///   - isPresegmented: the files hold a sentence a line: nothing is cleaned or cut, and the options' files are not read.
    ///   - lines: how lines make paragraphs.
    /// - Throws: `BitextError` for a file of the options that cannot be used.
    package init(
        cleaning: CleaningOptions = CleaningOptions(), segmentation: SegmentationOptions = SegmentationOptions(),
        isPresegmented: Bool = false, lines: Document.LineMode = .auto, timer: StageTimer = .off
    ) throws {
        self.lines = lines
        self.timer = timer
        let cleaner = isPresegmented ? nil : try PageCleaner(options: cleaning)
        readers = cleaner.map { DocumentReaders(cleaner: $0) }
        removalKinds = cleaner?.kinds ?? []
        segmenter = SegmenterOnDemand(segmentation)
        let files =
            cleaning.chromeFiles + [cleaning.judgeFile, segmentation.srxFile].compactMap { $0 }
            + segmentation.abbreviationFiles
        identity =
            [
                "presegmented \(isPresegmented)", "lines \(lines)", "keep \(cleaning.keepsAll)",
                "changes \(cleaning.changes)", "judge \(cleaning.judgeFile ?? "")",
                "srx \(segmentation.srxUse) \(segmentation.srxFile ?? "")",
            ] + cleaning.kept.map(\.name).sorted() + cleaning.dropped.map { "drop \($0.name)" }.sorted()
            + (isPresegmented ? [] : try files.map { try FileIdentity.of($0) })
        // A file of the user's is told of now, not at the first document.
        if !isPresegmented, segmentation.namesFiles { _ = try segmenter() }
    }

    /// Reads and cleans.
    ///
    /// - Parameter site: what repeats on the document's site, which goes; nil for a document by itself.
    /// - Throws: `FileError`, `DecodingError`, `DocumentError`.
    package func clean(_ source: DocumentSource, of site: SiteRepetition? = nil) throws -> ReadDocument {
        let raw = try timer.measure("reading") { try source.raw() }
        guard let readers else { return try DocumentReaders.read(sentencesOf: raw) }
        return try timer.measure("cleaning") { readers.finish(try readers.judge(raw, lines: lines), of: site) }
    }

    /// The same for pages of one site.
    package func clean(site sources: [DocumentSource]) throws -> [ReadDocument] {
        guard let readers else { return try sources.map { try clean($0) } }
        return try readers.read(site: try sources.map { try $0.raw() }, lines: lines)
    }

    /// Reads the pages of a site that is too large for memory.
    ///
    /// - Parameters:
    ///   - jobs: pages that are read at a time.
    ///   - repetitions: see `SiteReader`.
    /// - Throws: as the initialiser, where nothing is cleaned otherwise.
    package func siteReader(jobs: Int, knowing repetitions: [String: SiteRepetition] = [:]) throws -> SiteReader {
        SiteReader(
            readers: try readers ?? DocumentReaders(cleaner: PageCleaner()), lines: lines, jobs: jobs,
            knowing: repetitions)
    }

    /// The same for many documents, on all cores: one that cannot be read stops no other.
    ///
    /// - Parameters:
    ///   - asSite: whether they are pages of one site.
    ///   - take: given what became of each, in their order.
    /// - Throws: `CancellationError`; what `take` throws.
    package func clean(
        all sources: [DocumentSource], asSite: Bool, take: (Result<ReadDocument, any Error>) throws -> Void
    ) async throws {
        guard let readers else {
            for source in sources { try take(Result { try clean(source) }) }
            return
        }
        try await DocumentBatch(readers: readers, lines: lines).read(
            sources.count, asSite: asSite, load: { try sources[$0].raw() }, take: take)
    }

    /// What a document may share with others of its site; nil where documents are not cleaned.
    ///
    /// - Throws: `FileError`, `DecodingError`, `DocumentError`.
    package func sketch(_ source: DocumentSource) throws -> SketchedPage? {
        try readers.map { try $0.judge(try source.raw(), lines: lines).sketch }
    }

    /// Reads, cleans and cuts.
    ///
    /// - Parameter site: what repeats on the document's site, which goes; nil for a document by itself.
    /// - Throws: `FileError`, `DecodingError`, `PipelineError`.
    package func read(_ source: DocumentSource, of site: SiteRepetition? = nil) throws -> PreparedDocument {
        let read = try clean(source, of: site)
        guard readers != nil else { return try presegmented(read, source) }
        let segmenter = try segmenter()
        let segmented = timer.measure("segmenting") { segmenter.segment(read.document, offeringJoints: true) }
        guard !segmented.sentences.isEmpty else { throw PipelineError.nothingLeft(source.name) }
        try DocumentLimits.check(sentences: segmented.sentences.count, id: source.name)
        return PreparedDocument(segmented: segmented, read: read, givenLanguage: source.language)
    }

    /// Reads a document that holds both languages, interleaved, one after the other, or as columns of tables, as two documents.
    ///
    /// A row of such a table states what belongs together. The cells of a workbook are units as they are; those of other
    /// documents are cut into sentences, and where both cells of a row have several, it is found out which belong together.
    ///
    /// - Throws: the same, and `PipelineError.notBilingual`.
    package func readBilingual(_ source: DocumentSource) throws -> (source: PreparedDocument, target: PreparedDocument)
    {
        guard let readers else { throw PipelineError.notBilingual(source.name, .undetermined) }
        let read = try readers.read(try source.raw(), lines: lines)
        let text = BilingualSplitter.split(read.article)
        let documents = text.documents
        guard documents.count == 2 else {
            throw PipelineError.notBilingual(source.name, read.document.language ?? .undetermined)
        }
        let segmenter = try segmenter()
        // The page's account of what was removed goes with the first of the two.
        let sides = try documents.enumerated().map { index, document in
            var side = read
            side.article.document = document
            if index > 0 {
                side.article.removed = []
                side.malformed = 0
            } else {
                side.article.removed += text.leftOut.map { BilingualTableRemoval.removed($0) }
            }
            let segmented =
                read.kind == .spreadsheet
                ? SegmentedDocument(cellsOf: document)
                // The numbers of sentences are those of the rows' beads.
                : segmenter.segment(document, offeringJoints: text.rows.isEmpty)
            try DocumentLimits.check(sentences: segmented.sentences.count, id: source.name)
            return PreparedDocument(segmented: segmented, read: side, givenLanguage: nil)
        }
        var source = sides[0]
        source.rowBeads = RowBeads.beads(of: text.rows, source.segmented, sides[1].segmented)
        return (source, sides[1])
    }

    private func presegmented(_ read: ReadDocument, _ source: DocumentSource) throws -> PreparedDocument {
        try DocumentLimits.check(sentences: read.document.blocks.count, id: source.name)
        let sentences = read.document.blocks.map { Sentence(text: $0.text, range: $0.range, block: 0) }
        guard sentences.contains(where: { !SentenceLines.isBlank($0.text) }) else {
            throw PipelineError.noSentences(source.name)
        }
        return PreparedDocument(
            segmented: SegmentedDocument(
                id: source.name, language: read.document.language ?? .undetermined, sentences: sentences),
            read: read, givenLanguage: source.language)
    }
}
