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
        return JudgedPage(
            page: StructuredText.page(SubtitleReader.read(decoded.text)), charset: decoded.charset,
            malformed: decoded.malformed)
    }
}
