import DocumentFormats
import PageCleaning

/// PDF documents.
struct PDFDocumentReader: DocumentReader {
    let kind = DocumentKind.pdf

    func recognises(_ content: inout DocumentContent) throws -> Bool {
        content.raw.bytes.starts(with: Array("%PDF-".utf8))
    }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let document = try PDFReader.read(
            content.raw.bytes, file: content.raw.id, keepsNoteMarks: context.cleaner.options.keeps(.note))
        return JudgedPage(page: try StructuredText.page(document, id: content.raw.id))
    }
}
