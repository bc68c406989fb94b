import DocumentFormats

/// XLSX workbooks.
struct SpreadsheetDocumentReader: DocumentReader {
    let kind = DocumentKind.spreadsheet

    func recognises(_ content: inout DocumentContent) throws -> Bool { try content.packageKind == .spreadsheet }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let package = try content.package()
        return JudgedPage(page: try StructuredText.page(try SpreadsheetReader.read(package), id: content.raw.id))
    }
}
