import BitextModel
import CharacterDecoding
import DocumentFormats
import PageCleaning

/// Electronic books: each chapter is a page, in reading order.
struct EPUBDocumentReader: DocumentReader {
    let kind = DocumentKind.epub

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .epub }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let book = try ElectronicBook(try content.package())
        var judged = JudgedPage(
            page: PageCleaner.Page(blocks: [], lines: [], removals: [:], metadata: book.metadata))
        var offset = 0
        for (chapters, isLeftOut) in [(book.chapters, false), (book.leftOut, true)] {
            for chapter in chapters {
                let decoded = try DocumentDecoder.decode(
                    chapter.bytes, file: "\(content.raw.id) (\(chapter.name))", declared: nil,
                    language: content.raw.language ?? book.language)
                judged.malformed += decoded.malformed
                var page = try context.page(html: decoded.text, id: content.raw.id)
                if isLeftOut { page.removeAll(.navigation, "not in the book's reading order (\(chapter.name))") }
                judged.page.append(page, at: offset)
                offset += decoded.text.utf8.count + 1
            }
        }
        return judged
    }
}
