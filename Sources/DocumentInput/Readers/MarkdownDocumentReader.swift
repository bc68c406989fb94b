import CharacterDecoding
import DocumentFormats

/// Markdown, which only the name of a file tells from plain text.
struct MarkdownDocumentReader: DocumentReader {
    let kind = DocumentKind.markdown

    func recognises(_ content: inout DocumentContent) throws -> Bool {
        MarkdownReader.nameEndings.contains { content.raw.id.lowercased().hasSuffix($0) }
    }

    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage {
        let decoded = try content.text()
        try DocumentLimits.check(decoded.text, isPage: false, id: content.raw.id)
        return JudgedPage(
            page: try StructuredText.page(MarkdownReader.read(decoded.text), id: content.raw.id),
            charset: decoded.charset,
            malformed: decoded.malformed)
    }
}
