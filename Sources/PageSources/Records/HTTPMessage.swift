/// A response as a crawl recorded it.
struct HTTPMessage {
    let status: Int
    let headers: HeaderFields
    /// Where the body begins.
    let bodyStart: Int

    /// Nil where the bytes do not begin as a response does.
    ///
    /// - Complexity: O(bytes of the head).
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.starts(with: "HTTP/".utf8) || bytes.starts(with: "ICY ".utf8) else { return nil }
        let limit = min(bytes.count, PageLimits.header)
        guard let lineEnd = bytes[..<limit].firstIndex(of: 0x0A) else { return nil }
        let words = bytes[..<lineEnd].split(separator: 0x20, maxSplits: 2)
        guard words.count >= 2, let status = Int(String(decoding: words[1].prefix { $0 > 0x20 }, as: UTF8.self)),
            (100...999).contains(status)
        else { return nil }
        self.status = status
        // A response without headers has its blank line at once, one cut off within them none.
        let end = HeaderFields.end(in: bytes, from: lineEnd) ?? bytes.count
        headers = HeaderFields(UnsafeRawBufferPointer(rebasing: bytes[lineEnd + 1..<max(lineEnd + 1, end)]))
        bodyStart = end
    }
}
