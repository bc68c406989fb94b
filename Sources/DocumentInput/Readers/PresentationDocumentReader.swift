import DocumentFormats

/// PPTX documents.
struct PresentationDocumentReader: DocumentReader {
    let kind = DocumentKind.presentation

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .presentation }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let package = try content.package()
        return JudgedPage(page: try StructuredText.page(try PresentationReader.read(package), id: content.raw.id))
    }
}
