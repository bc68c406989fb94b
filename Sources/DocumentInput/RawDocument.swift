package import BitextModel

/// A document as it comes from a file, a crawl or a request: its bytes, and what is known of them from elsewhere.
package struct RawDocument: Sendable {
    /// Identifies the document in messages and outputs; normally its path or address.
    package var id: String
    package var bytes: [UInt8]
    /// What a transport says about the encoding (the `charset` of an HTTP header).
    package var declaredCharset: String?
    /// Where it was fetched from.
    package var address: String?
    /// The document's language where it is known: it wins over what is found, and helps to tell encodings apart.
    package var language: Language?
    /// What kind of document it is, where that is known; nil to find it out from the content.
    package var kind: DocumentKind?

    package init(
        id: String, bytes: [UInt8], declaredCharset: String? = nil, address: String? = nil, language: Language? = nil,
        kind: DocumentKind? = nil
    ) {
        self.id = id
        self.bytes = bytes
        self.declaredCharset = declaredCharset
        self.address = address
        self.language = language
        self.kind = kind
    }
}
