import CReviewPage

/// The files of the page, compiled into the program.
enum PageFile {
    /// The bytes of a file of `Sources/CReviewPage/Page`; nil for any other name.
    ///
    /// A name is only compared, never opened: no path leads out of these files.
    static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8>? {
        // C would end the name at a zero byte.
        guard !name.utf8.contains(0) else { return nil }
        var length = 0
        guard let start = creviewpage_bytes(name, &length) else { return nil }
        return UnsafeBufferPointer(start: start, count: length)
    }

    /// As in HTTP, by the name's extension.
    static func mediaType(_ name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}
