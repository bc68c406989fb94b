import CharacterDecoding
import DocumentFormats
import PageCleaning

/// Electronic books: each chapter is a page, in reading order.
struct EPUBDocumentReader: DocumentReader {
    let kind = DocumentKind.epub

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .epub }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let book = try ElectronicBook(try content.package())
        var whole: PageCleaner.Page?
        var offset = 0
        var malformed = 0
        for chapter in book.chapters {
            let decoded = try DocumentDecoder.decode(
                chapter.bytes, file: "\(content.raw.id) (\(chapter.name))", declared: nil,
                language: content.raw.language ?? book.language)
            malformed += decoded.malformed
            let page = context.cleaner.page(html: decoded.text, lines: context.lines)
            if whole == nil { whole = page } else { whole?.append(page, at: offset) }
            offset += decoded.text.utf8.count + 1
        }
        var page = whole ?? context.cleaner.page(text: "", lines: context.lines)
        page.metadata = book.metadata
        return JudgedPage(page: page, malformed: malformed)
    }
}
