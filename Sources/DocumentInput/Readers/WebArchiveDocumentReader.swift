import CharacterDecoding
import DocumentFormats
import PageCleaning

/// Pages that a browser saved as one file.
struct WebArchiveDocumentReader: DocumentReader {
    let kind = DocumentKind.webArchive

    func recognises(_ content: inout DocumentContent) throws -> Bool { WebArchive.recognises(content.raw.bytes) }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let archive = try WebArchive(content.raw.bytes, file: content.raw.id)
        let decoded = try DocumentDecoder.decode(
            archive.page, file: content.raw.id, declared: archive.charset, language: content.raw.language)
        return JudgedPage(
            page: context.cleaner.page(html: decoded.text, lines: context.lines), charset: decoded.charset,
            malformed: decoded.malformed, address: archive.address)
    }
}
