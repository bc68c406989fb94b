/// A page that a browser saved as one file: MHTML (RFC 2557), a MIME message whose first part in HTML is the page.
package struct WebArchive: Sendable {
    /// The page's bytes.
    package var page: [UInt8]
    /// The character set that the part declares.
    package var charset: String?
    /// Where the page was fetched from.
    package var address: String?

    /// Parts that are looked at for the page.
    private static let partLimit = 10_000

    /// Whether bytes begin as such a message does.
    package static func recognises(_ bytes: [UInt8]) -> Bool {
        // Headers come first; most files that come here are pages.
        guard bytes.first != UInt8(ascii: "<") else { return false }
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        guard let end = head.firstRange(of: "\n\n")?.lowerBound ?? head.firstRange(of: "\r\n\r\n")?.lowerBound else {
            return false
        }
        let headers = head[..<end]
        return headers.contains("mime-version:") && headers.contains("multipart/related")
            || headers.hasPrefix("from: <saved by ") && headers.contains("content-type:")
    }

    /// - Throws: `DocumentFormatError.notOfKind` where no part is a page.
    /// - Complexity: O(bytes).
    package init(_ bytes: [UInt8], file: String) throws(DocumentFormatError) {
        let message = MIMEPart(bytes[...])
        guard let page = Self.page(of: message, depth: 0) else {
            throw .notOfKind(file, kind: "saved page", reason: "none of its parts is HTML")
        }
        self.page = page.body
        charset = page.parameter("charset", of: "content-type")
        address = page.headers["content-location"] ?? message.headers["snapshot-content-location"]
    }

    private static func page(of part: MIMEPart, depth: Int) -> MIMEPart? {
        let type = part.headers["content-type"]?.lowercased() ?? "text/plain"
        if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml") { return part }
        guard type.hasPrefix("multipart/"), depth < 4, let boundary = part.parameter("boundary", of: "content-type")
        else { return nil }
        for inner in part.parts(boundary: boundary, limit: partLimit) {
            if let page = page(of: inner, depth: depth + 1) { return page }
        }
        return nil
    }
}
