import CharacterDecoding
import PageCleaning
import TextLines

/// Pages in HTML, whatever the file is called.
struct HTMLDocumentReader: DocumentReader {
    let kind = DocumentKind.html

    func recognises(_ content: inout DocumentContent) throws -> Bool { HTMLSniffer.isHTML(try content.text().text) }

    func page(_ content: inout DocumentContent, lines: LineMode, cleaner: PageCleaner) throws -> PageCleaner.Page {
        cleaner.page(html: try content.text().text, lines: lines)
    }
}
