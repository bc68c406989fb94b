import CharacterDecoding
import PageCleaning

/// Pages in HTML, whatever the file is called.
struct HTMLDocumentReader: DocumentReader {
    let kind = DocumentKind.html

    func recognises(_ content: inout DocumentContent) throws -> Bool { HTMLSniffer.isHTML(try content.text().text) }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let decoded = try content.text()
        return JudgedPage(
            page: context.cleaner.page(html: decoded.text, lines: context.lines), charset: decoded.charset,
            malformed: decoded.malformed)
    }
}
