/// What a record is to us: a page, a sitemap, or something to leave out.
enum RecordPage {
    /// - Parameter type: what it says it is.
    case page(type: String?, charset: String?)
    case sitemap
    /// Left out, and why.
    case skipped(String)
    case fault(String)

    /// - Parameter content: the record's content.
    /// - Complexity: O(bytes of its head).
    init(_ record: ArchiveRecord, content: UnsafeRawBufferPointer) {
        switch record.kind {
        case .other(let name):
            self = .skipped("\(name) record")
        case .resource:
            self = Self.of(
                type: record.type, charset: record.charset, address: record.address, body: content, isPacked: false)
        case .response:
            if let address = record.address, PageAddress.cleaned(address) == nil {
                self = .skipped("not of the web")
                return
            }
            guard let message = HTTPMessage(content) else {
                self = .fault("its content is no HTTP response")
                return
            }
            guard message.status == 200 else {
                self = .skipped("HTTP status \(message.status)")
                return
            }
            let (type, charset) = message.headers.contentType
            let encoding = message.headers["content-encoding"] ?? message.headers["transfer-encoding"]
            self = Self.of(
                type: type, charset: charset, address: record.address,
                body: UnsafeRawBufferPointer(rebasing: content[message.bodyStart...]), isPacked: encoding != nil)
        }
    }

    /// The page's bytes.
    ///
    /// - Parameter reason: is told why there are none.
    static func body(of record: ArchiveRecord, content: UnsafeRawBufferPointer, reason: inout String) -> [UInt8]? {
        guard record.kind == .response else { return Array(content) }
        guard let message = HTTPMessage(content) else {
            reason = "its content is no HTTP response"
            return nil
        }
        return BodyEncoding.decoded(
            UnsafeRawBufferPointer(rebasing: content[message.bodyStart...]), message.headers, reason: &reason)
    }

    private static let documents = [
        "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/epub+zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text", "multipart/related", "message/rfc822",
    ]

    private static func of(
        type: String?, charset: String?, address: String?, body: UnsafeRawBufferPointer, isPacked: Bool
    ) -> RecordPage {
        guard !body.isEmpty else { return .skipped("empty body") }
        let path = (address ?? "").prefix { $0 != "?" }.lowercased()
        if path.hasSuffix("/robots.txt") { return .skipped("robots.txt") }
        if let type, documents.contains(type) { return .page(type: type, charset: charset) }
        let isXML = type.map { $0.hasSuffix("/xml") || $0.contains("gzip") } ?? true
        if isXML, Sitemap.isNamedOne(path) { return .sitemap }
        guard type == nil || type == "application/octet-stream" || type == "no-type" || type == "unk" else {
            return .skipped("type \(type ?? "")")
        }
        // Nobody says what it is.
        return isPacked || FileKind.looksLikeMarkup(body)
            ? .page(type: nil, charset: charset) : .skipped("no page by its content")
    }
}
