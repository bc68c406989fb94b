import DocumentFormats
import PageCleaning

/// Documents of office programs from before Office Open XML.
struct OldOfficeDocumentReader: DocumentReader {
    let kind = DocumentKind.oldOffice

    func recognises(_ content: inout DocumentContent) throws -> Bool {
        OldOfficeConverter.format(of: content.raw.bytes) != nil
    }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let raw = content.raw
        // A kind that was given need not be right.
        let format = OldOfficeConverter.format(of: raw.bytes) ?? "docx"
        let package = try OldOfficeConverter.converted(raw.bytes, to: format, file: raw.id)
        let document =
            switch format {
            case "xlsx": try SpreadsheetReader.read(package)
            case "pptx": try PresentationReader.read(package)
            default:
                try WordReader.read(package, readsOriginal: context.cleaner.options.changes == .original)
            }
        return JudgedPage(page: try StructuredText.page(document, id: raw.id))
    }
}
