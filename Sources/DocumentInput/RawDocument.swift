import BitextModel

/// A document as it comes from a file, a crawl or a request: its bytes, and what is known of them from elsewhere.
public struct RawDocument: Sendable {
    /// Identifies the document in messages and outputs; normally its path or address.
    public var id: String
    public var bytes: [UInt8]
    /// What a transport says about the encoding (the `charset` of an HTTP header).
    public var declaredCharset: String?
    /// Where it was fetched from.
    public var address: String?
    /// The document's language where it is known: it wins over what is found, and helps to tell encodings apart.
    public var language: Language?

    public init(
        id: String, bytes: [UInt8], declaredCharset: String? = nil, address: String? = nil, language: Language? = nil
    ) {
        self.id = id
        self.bytes = bytes
        self.declaredCharset = declaredCharset
        self.address = address
        self.language = language
    }
}
