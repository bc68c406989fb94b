package import BitextModel
import CharacterDecoding
import LanguageIdentification
package import PageCleaning
package import TextLines

/// All kinds of documents that can be read: the one way from bytes to blocks.
///
///     let readers = DocumentReaders(cleaner: try PageCleaner())
///     let read = try readers.read(RawDocument(id: "a.html", bytes: bytes))
///     read.document.blocks.map(\.text)
package struct DocumentReaders: Sendable {
    private let cleaner: PageCleaner

    /// In the order in which they are asked; the last takes what no other recognises.
    private static let all: [any DocumentReader] = [
        PDFDocumentReader(), EPUBDocumentReader(), WordDocumentReader(), PresentationDocumentReader(),
        SpreadsheetDocumentReader(), OpenDocumentTextReader(), RichTextDocumentReader(), OldOfficeDocumentReader(),
        WebArchiveDocumentReader(), SubtitleDocumentReader(), MarkdownDocumentReader(),
        HTMLDocumentReader(), TextDocumentReader(),
    ]

    /// - Parameter cleaner: judges what belongs to a document's text.
    package init(cleaner: PageCleaner) { self.cleaner = cleaner }

    /// Reads a document of any kind, which its content tells.
    ///
    /// - Parameter lines: How lines make paragraphs where a document is read line by line.
    /// - Throws: `DecodingError` for an empty document and for what is no text; `DocumentError` beyond the limits.
    /// - Complexity: O(bytes).
    package func read(_ raw: RawDocument, lines: Document.LineMode = .auto) throws -> ReadDocument {
        finish(try judge(raw, lines: lines))
    }

    /// A document that was read and judged by itself, before it is put beside others of its site.
    package struct Judged: Sendable {
        fileprivate let page: JudgedPage
        fileprivate let kind: DocumentKind
        fileprivate let raw: RawDocument

        /// The language of its text. Editions under one host have chrome of their own: they are sites of their own.
        ///
        /// - Complexity: O(bytes).
        package var language: Language { LanguageIdentifier.identify(blocks: page.page.keptTexts) }

        /// What it may share with the others.
        ///
        /// - Complexity: O(bytes).
        package var sketch: SketchedPage { SketchedPage(sketch: PageSketch(page.page), language: language) }
    }

    /// The first half of reading: from bytes to judged blocks.
    ///
    /// - Throws: as `read`.
    package func judge(_ raw: RawDocument, lines: Document.LineMode) throws -> Judged {
        var content = DocumentContent(raw)
        let (page, kind) = try judged(&content, lines: lines)
        return Judged(page: page, kind: kind, raw: content.raw)
    }

    /// The second half, for a document by itself, or for one whose site is known.
    package func finish(_ judged: Judged, of site: SiteRepetition? = nil) -> ReadDocument {
        var page = judged.page
        site?.remove(from: &page.page, isHTML: judged.kind.isPage)
        return finished(page, judged.kind, judged.raw)
    }

    /// The second half, for the pages of one site.
    func finish(site documents: [Judged]) -> [ReadDocument] {
        var pages = documents.map(\.page.page)
        cleaner.removeRepetition(from: &pages, isHTML: documents.map(\.kind.isPage))
        return zip(documents, pages).map { document, page in
            var judged = document.page
            judged.page = page
            return finished(judged, document.kind, document.raw)
        }
    }

    /// Reads the pages of one site: lines that stand on several of them are the site's.
    ///
    /// - Throws: the same, for the first document that cannot be read.
    /// - Complexity: O(bytes of all).
    package func read(site raws: [RawDocument], lines: Document.LineMode = .auto) throws -> [ReadDocument] {
        finish(site: try raws.map { try judge($0, lines: lines) })
    }

    /// Reads a file that somebody has already cut: block i is line i, and nothing is judged.
    ///
    /// - Throws: `DecodingError` for what is no text.
    /// - Complexity: O(bytes).
    package static func read(sentencesOf raw: RawDocument) throws -> ReadDocument {
        var content = DocumentContent(raw)
        let decoded = try content.text()
        let blocks = SentenceLines.blocks(of: decoded.text)
        let language = raw.language ?? LanguageIdentifier.identify(blocks: blocks.lazy.map(\.text))
        return ReadDocument(
            article: Article(document: Document(id: raw.id, language: language, blocks: blocks)), kind: .sentences,
            charset: decoded.charset, malformed: decoded.malformed)
    }

    private func judged(_ content: inout DocumentContent, lines: Document.LineMode) throws -> (JudgedPage, DocumentKind)
    {
        let context = ReadingContext(cleaner: cleaner, lines: lines)
        for reader in Self.all where try isRight(reader, for: &content) {
            return (try reader.read(&content, context), reader.kind)
        }
        return (try TextDocumentReader().read(&content, context), .text)
    }

    private func isRight(_ reader: any DocumentReader, for content: inout DocumentContent) throws -> Bool {
        if let kind = content.raw.kind { return reader.kind == kind }
        return try reader.recognises(&content)
    }

    private func finished(_ judged: JudgedPage, _ kind: DocumentKind, _ raw: RawDocument) -> ReadDocument {
        var article = cleaner.article(judged.page, id: raw.id, language: raw.language, isHTML: kind.isPage)
        if article.document.metadata.url == nil { article.document.metadata.url = raw.address ?? judged.address }
        var read = ReadDocument(article: article, kind: kind, charset: judged.charset, malformed: judged.malformed)
        let left = read.document.blocks.reduce(0) { $0 + $1.text.unicodeScalars.count }
        read.shortfall = PageShortfall(characters: left, of: raw.bytes, isPage: kind.isPage)?.message
        return read
    }
}
