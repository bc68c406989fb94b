import BitextModel
import PageCleaning

/// A document as it was read: its blocks, what was removed, and how its bytes were understood.
public struct ReadDocument: Sendable {
    /// The document and the account of what was removed from it. Ranges are UTF-8 byte offsets in the decoded text.
    public var article: Article
    public var kind: DocumentKind
    /// The character set it was decoded from.
    public var charset: String
    /// Bad byte sequences that became U+FFFD.
    public var malformed: Int

    public init(article: Article, kind: DocumentKind, charset: String = "UTF-8", malformed: Int = 0) {
        self.article = article
        self.kind = kind
        self.charset = charset
        self.malformed = malformed
    }

    public var document: Document { article.document }
}
