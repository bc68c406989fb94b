import DocumentFormats

/// PDF documents.
struct PDFDocumentReader: DocumentReader {
    let kind = DocumentKind.pdf

    func recognises(_ content: inout DocumentContent) throws -> Bool {
        content.raw.bytes.starts(with: Array("%PDF-".utf8))
    }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        JudgedPage(page: StructuredText.page(try PDFReader.read(content.raw.bytes, file: content.raw.id)))
    }
}
