import BitextModel
import CharacterDecoding
import FileAccess
import LanguageIdentification
import PageCleaning
import SentenceSegmentation

/// Reads documents: bytes, text, release, sentences.
public struct DocumentReading: Sendable {
    private let cleaner: PageCleaner
    private let segmenter: SentenceSegmenter
    private let isPresegmented: Bool

    public init(cleaner: PageCleaner, segmenter: SentenceSegmenter, isPresegmented: Bool = false) {
        self.cleaner = cleaner
        self.segmenter = segmenter
        self.isPresegmented = isPresegmented
    }

    /// - Parameter language: if given, it wins over what is found.
    /// - Throws: `FileError`, `DecodingError`, `PipelineError`.
    public func read(_ path: String, language: Language?) throws -> ReadDocument {
        let decoded = try DocumentDecoder.decode(try InputFile.read(path), file: path)
        return isPresegmented
            ? try presegmented(decoded, path: path, language: language)
            : try page(decoded, path: path, language: language)
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

    private func page(_ decoded: DecodedText, path: String, language: Language?) throws -> ReadDocument {
        var article = cleaner.clean(decoded.text, id: path)
        if let language { article.document.language = language }
        var segmented = segmenter.segment(article.document)
        segmented.language = article.document.language ?? segmented.language
        guard !segmented.sentences.isEmpty else { throw PipelineError.nothingLeft(path) }
        return ReadDocument(
            segmented: segmented, article: article, charset: decoded.charset, malformed: decoded.malformed)
    }
}
