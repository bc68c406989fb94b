import CharacterDecoding
import PageCleaning

/// Plain text: pasted from a page, or a text of its own. Everything that can be decoded is that.
struct TextDocumentReader: DocumentReader {
    let kind = DocumentKind.text

    func recognises(_ content: inout DocumentContent) throws -> Bool { true }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let decoded = try content.text()
        return JudgedPage(
            page: context.cleaner.page(text: decoded.text, lines: context.lines), charset: decoded.charset,
            malformed: decoded.malformed)
    }
}
