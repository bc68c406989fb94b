import CharacterDecoding
import PageCleaning
import TextLines

/// Plain text: pasted from a page, or a text of its own. Everything that can be decoded is that.
struct TextDocumentReader: DocumentReader {
    let kind = DocumentKind.text

    func recognises(_ content: inout DocumentContent) throws -> Bool { true }

    func page(_ content: inout DocumentContent, lines: LineMode, cleaner: PageCleaner) throws -> PageCleaner.Page {
        cleaner.page(text: try content.text().text, lines: lines)
    }
}
