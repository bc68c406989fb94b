import BitextModel
import CharacterDecoding
import FileAccess
import LanguageIdentification
import PageCleaning
import SentenceSegmentation

/// Reads documents: bytes, text, release, sentences.
public struct DocumentReading: Sendable {
    /// Nil where the files hold a sentence a line: neither is made then, which takes a fifth of a short run.
    private let tools: (cleaner: PageCleaner, segmenter: SentenceSegmenter)?
    private let timer: StageTimer

    /// - Parameters:
    ///   - cleaner, segmenter: made only where they are needed.
    ///   - isPresegmented: the files hold a sentence a line: nothing is cleaned or cut.
    public init(
        cleaner: @autoclosure () throws -> PageCleaner, segmenter: @autoclosure () throws -> SentenceSegmenter,
        isPresegmented: Bool = false, timer: StageTimer = .off
    ) rethrows {
        self.timer = timer
        tools = isPresegmented ? nil : (try cleaner(), try segmenter())
    }

    /// - Parameter language: if given, it wins over what is found.
    /// - Throws: `FileError`, `DecodingError`, `PipelineError`.
    public func read(_ path: String, language: Language?) throws -> ReadDocument {
        let decoded = try timer.measure("reading") {
            try DocumentDecoder.decode(try InputFile.read(path), file: path)
        }
        guard let tools else { return try presegmented(decoded, path: path, language: language) }
        return try page(decoded, path: path, language: language, tools.cleaner, tools.segmenter)
    }

    /// Reads a page that holds both languages, interleaved or one after the other, as two documents.
    ///
    /// - Throws: the same, and `PipelineError.notBilingual`.
    public func readBilingual(_ path: String) throws -> (source: ReadDocument, target: ReadDocument) {
        let decoded = try DocumentDecoder.decode(try InputFile.read(path), file: path)
        guard let (cleaner, segmenter) = tools else { throw PipelineError.notBilingual(path, .undetermined) }
        let article = cleaner.clean(decoded.text, id: path)
        let documents = BilingualSplitter.documents(of: article)
        guard documents.count == 2 else {
            throw PipelineError.notBilingual(path, article.document.language ?? .undetermined)
        }
        // The page's account of what was removed goes with the first of the two.
        let sides = documents.enumerated().map { index, document in
            ReadDocument(
                segmented: segmenter.segment(document),
                article: Article(
                    document: document, removed: index == 0 ? article.removed : [], isHTML: article.isHTML),
                charset: decoded.charset, malformed: index == 0 ? decoded.malformed : 0)
        }
        return (sides[0], sides[1])
    }

    private func presegmented(_ decoded: DecodedText, path: String, language: Language?) throws -> ReadDocument {
        let text = PresegmentedText(decoded.text)
        guard text.lines.contains(where: { !PresegmentedText.isBlank($0.text) }) else {
            throw PipelineError.noSentences(path)
        }
        let language = language ?? LanguageIdentifier.identify(blocks: text.lines.map(\.text))
        return ReadDocument(
            segmented: SegmentedDocument(id: path, language: language, sentences: text.lines), article: nil,
            charset: decoded.charset, malformed: decoded.malformed)
    }

    private func page(
        _ decoded: DecodedText, path: String, language: Language?, _ cleaner: PageCleaner,
        _ segmenter: SentenceSegmenter
    ) throws -> ReadDocument {
        var article = timer.measure("cleaning") { cleaner.clean(decoded.text, id: path) }
        if let language { article.document.language = language }
        var segmented = timer.measure("segmenting") { [document = article.document] in segmenter.segment(document) }
        segmented.language = article.document.language ?? segmented.language
        guard !segmented.sentences.isEmpty else { throw PipelineError.nothingLeft(path) }
        return ReadDocument(
            segmented: segmented, article: article, charset: decoded.charset, malformed: decoded.malformed)
    }
}
