import DocumentFormats

/// ODT documents.
struct OpenDocumentTextReader: DocumentReader {
    let kind = DocumentKind.openDocument

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .openDocumentText }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let package = try content.package()
        return JudgedPage(page: try StructuredText.page(try OpenDocumentReader.read(package), id: content.raw.id))
    }
}
