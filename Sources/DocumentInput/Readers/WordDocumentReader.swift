import DocumentFormats
import PageCleaning

/// DOCX documents.
struct WordDocumentReader: DocumentReader {
    let kind = DocumentKind.word

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .word }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let document = try WordReader.read(
            try content.package(), readsOriginal: context.cleaner.options.changes == .original)
        return JudgedPage(page: try StructuredText.page(document, id: content.raw.id))
    }
}
