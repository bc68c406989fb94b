import BitextModel
import CharacterDecoding
import DocumentInput
package import FileAccess
package import PageCleaning
package import SentenceSegmentation
package import TextLines

/// Reads files: bytes, blocks, sentences.
package struct DocumentReading: Sendable {
    /// Nil where the files hold a sentence a line: neither is made then, which takes a fifth of a short run.
    private let tools: (readers: DocumentReaders, segmenter: SentenceSegmenter)?
    private let lines: LineMode
    private let timer: StageTimer

    /// - Parameters:
    ///   - cleaner, segmenter: made only where they are needed.
    ///   - isPresegmented: the files hold a sentence a line: nothing is cleaned or cut.
    ///   - lines: how lines make paragraphs.
    package init(
        cleaner: @autoclosure () throws -> PageCleaner, segmenter: @autoclosure () throws -> SentenceSegmenter,
        isPresegmented: Bool = false, lines: LineMode = .auto, timer: StageTimer = .off
    ) rethrows {
        self.lines = lines
        self.timer = timer
        tools = isPresegmented ? nil : (DocumentReaders(cleaner: try cleaner()), try segmenter())
    }

    /// - Throws: `FileError`, `DecodingError`, `PipelineError`.
    package func read(_ source: DocumentSource) throws -> CutDocument {
        let raw = try timer.measure("reading") { try source.raw() }
        guard let tools else { return try presegmented(raw) }
        let read = try timer.measure("cleaning") { try tools.readers.read(raw, lines: lines) }
        let segmented = timer.measure("segmenting") { tools.segmenter.segment(read.document, offeringJoints: true) }
        guard !segmented.sentences.isEmpty else { throw PipelineError.nothingLeft(source.name) }
        return CutDocument(segmented: segmented, read: read)
    }

    /// Reads a page that holds both languages, interleaved or one after the other, as two documents.
    ///
    /// - Throws: the same, and `PipelineError.notBilingual`.
    package func readBilingual(_ source: DocumentSource) throws -> (source: CutDocument, target: CutDocument) {
        guard let (readers, segmenter) = tools else { throw PipelineError.notBilingual(source.name, .undetermined) }
        let read = try readers.read(try source.raw(), lines: lines)
        let documents = BilingualSplitter.documents(of: read.article)
        guard documents.count == 2 else {
            throw PipelineError.notBilingual(source.name, read.document.language ?? .undetermined)
        }
        // The page's account of what was removed goes with the first of the two.
        let sides = documents.enumerated().map { index, document in
            var side = read
            side.article.document = document
            if index > 0 {
                side.article.removed = []
                side.malformed = 0
            }
            return CutDocument(segmented: segmenter.segment(document, offeringJoints: true), read: side)
        }
        return (sides[0], sides[1])
    }

    private func presegmented(_ raw: RawDocument) throws -> CutDocument {
        let read = try DocumentReaders.read(sentencesOf: raw)
        let sentences = read.document.blocks.map { Sentence(text: $0.text, range: $0.range, block: 0) }
        guard sentences.contains(where: { !SentenceLines.isBlank($0.text) }) else {
            throw PipelineError.noSentences(raw.id)
        }
        return CutDocument(
            segmented: SegmentedDocument(
                id: raw.id, language: read.document.language ?? .undetermined, sentences: sentences),
            read: read)
    }
}
