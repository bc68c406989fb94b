/// How the body of an HTTP message was packed for its way (RFC 9110, 9112).
enum BodyEncoding {
    /// A body that was packed oftener is an attack.
    private static let mostEncodings = 4

    /// A body as it was before it was sent. One that is not what its headers say is taken as it is: crawlers undo
    /// encodings and leave the headers.
    ///
    /// - Parameter reason: is told why a body that began as its headers say cannot be read.
    /// - Returns: nil where there is such a reason.
    /// - Complexity: O(bytes).
    static func decoded(
        _ body: UnsafeRawBufferPointer, _ headers: HeaderFields, reason: inout String
    ) -> [UInt8]? {
        var bytes: [UInt8]
        if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
            guard let joined = ChunkedBody.joined(body, reason: &reason) else { return nil }
            bytes = joined
        } else {
            bytes = Array(body)
        }
        let names = (headers["content-encoding"] ?? "").lowercased().split(separator: ",")
        // Each takes time and memory of its own.
        guard names.count <= mostEncodings else {
            reason = "its body is packed \(names.count) times"
            return nil
        }
        // The last one was applied last.
        for name in names.reversed() {
            guard let next = unpacked(bytes, name.filter { !$0.isWhitespace }, &reason) else { return nil }
            bytes = next
        }
        return bytes
    }

    private static func unpacked(_ bytes: [UInt8], _ name: String, _ reason: inout String) -> [UInt8]? {
        guard !bytes.isEmpty else { return bytes }
        return bytes.withUnsafeBytes { raw in
            switch name {
            case "gzip", "x-gzip":
                return Inflation.isGzip(raw) ? inflated(raw, [.gzip], name, &reason) : bytes
            case "deflate": return inflated(raw, [.zlib, .bare], name, &reason) ?? plain(bytes, &reason)
            case "br":
                if let unpacked = Brotli.unpacked(raw, limit: PageLimits.record) { return unpacked }
                reason = "its body is no brotli"
                return plain(bytes, &reason)
            case "zstd":
                guard Zstandard.isFrame(raw) else { return bytes }
                var unpacked: [UInt8] = []
                let fault = Zstandard(raw).unpack(raw) { piece in
                    unpacked += piece
                    return unpacked.count <= PageLimits.record
                }
                guard let fault else { return unpacked }
                reason = "its body is no zstd: \(fault)"
                return nil
            default: return bytes
            }
        }
    }

    private static func inflated(
        _ bytes: UnsafeRawBufferPointer, _ formats: [Inflation.Format], _ name: String, _ reason: inout String
    ) -> [UInt8]? {
        for format in formats {
            let (unpacked, outcome) = Inflation.inflate(bytes, format, limit: PageLimits.record)
            switch outcome.end {
            case .complete: return unpacked
            case .truncated: reason = "its \(name) body ends too early"
            case .stopped: reason = "its \(name) body unpacks to too much"
            case .damaged(let words): reason = "its \(name) body is damaged: \(words)"
            }
        }
        return nil
    }

    /// A body that is no packed one after all, but markup.
    private static func plain(_ bytes: [UInt8], _ reason: inout String) -> [UInt8]? {
        let start = bytes.prefix(256).first { $0 > 0x20 }
        guard start == UInt8(ascii: "<"), !bytes.prefix(256).contains(0) else { return nil }
        reason = ""
        return bytes
    }
}
