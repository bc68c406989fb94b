import CharacterDecoding
import DocumentFormats

/// Subtitles in SubRip and WebVTT.
struct SubtitleDocumentReader: DocumentReader {
    let kind = DocumentKind.subtitles

    func recognises(_ content: inout DocumentContent) throws -> Bool {
        SubtitleReader.recognises(try content.text().text)
    }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let decoded = try content.text()
        try DocumentLimits.check(decoded.text, isPage: false, id: content.raw.id)
        return JudgedPage(
            page: try StructuredText.page(SubtitleReader.read(decoded.text), id: content.raw.id),
            charset: decoded.charset,
            malformed: decoded.malformed)
    }
}
