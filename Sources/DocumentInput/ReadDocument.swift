public import BitextModel
public import PageCleaning

/// A document as it was read: its blocks, what was removed, and how its bytes were understood.
public struct ReadDocument: Sendable {
    /// The document and the account of what was removed from it. Ranges are UTF-8 byte offsets in the decoded text.
    package var article: Article
    package var kind: DocumentKind
    /// The character set it was decoded from.
    public var charset: String
    /// Bad byte sequences that became U+FFFD.
    public var malformed: Int
    /// Why it gives no text, or next to none, and what helps; nil for all others.
    public internal(set) var shortfall: String?

    package init(article: Article, kind: DocumentKind, charset: String = "UTF-8", malformed: Int = 0) {
        self.article = article
        self.kind = kind
        self.charset = charset
        self.malformed = malformed
    }

    /// The title first, then the body in reading order.
    public var document: Document { article.document }
    /// What was removed, with kind and reason, in the order of the page. Together with the document's blocks it holds all
    /// visible text.
    public var removed: [RemovedBlock] { article.removed }
    /// The text alone: the title first, a paragraph a line.
    public var text: String { article.plainText() }
    /// One JSON object on one line: metadata, paragraphs with ranges, removed blocks with kind and reason.
    public var json: String { article.json(file: document.id, charset: charset) }
    /// For a person: what was read from the page, and line, kind, reason and text of all that was removed, a line each.
    public var account: String { article.account() }
}
