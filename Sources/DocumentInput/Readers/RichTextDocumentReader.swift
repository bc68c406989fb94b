import DocumentFormats
import PageCleaning

/// Documents in Rich Text Format.
struct RichTextDocumentReader: DocumentReader {
    let kind = DocumentKind.richText

    func recognises(_ content: inout DocumentContent) throws -> Bool { RichTextReader.recognises(content.raw.bytes) }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let document = try RichTextReader.read(
            content.raw.bytes, file: content.raw.id, readsOriginal: context.cleaner.options.changes == .original)
        return JudgedPage(page: try StructuredText.page(document, id: content.raw.id))
    }
}
