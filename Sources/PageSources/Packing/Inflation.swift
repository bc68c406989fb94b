import CZlib

/// What zlib unpacks: gzip members, zlib streams and bare deflate.
enum Inflation {
    /// How the bytes are framed.
    enum Format: Int32 {
        case gzip = 31
        case zlib = 15
        case bare = -15
    }

    /// How unpacking ended.
    enum End: Equatable {
        /// At the end of the stream.
        case complete
        /// The bytes ended first.
        case truncated
        /// The bytes are no such stream.
        case damaged(String)
        /// Whoever takes the bytes had enough.
        case stopped
    }

    /// What became of a stream.
    struct Outcome {
        var end: End
        /// Bytes of the packed stream that were used.
        var consumed: Int
    }

    private static let chunk = 1 << 17

    /// Unpacks one stream piece by piece.
    ///
    /// - Parameter take: is given each piece; false stops.
    /// - Complexity: O(bytes), in constant memory.
    static func inflate(
        _ bytes: UnsafeRawBufferPointer, _ format: Format, take: (UnsafeRawBufferPointer) throws -> Bool
    ) rethrows -> Outcome {
        var stream = z_stream()
        guard
            inflateInit2_(&stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return Outcome(end: .damaged("memory is exhausted"), consumed: 0) }
        defer { inflateEnd(&stream) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        var fed = 0
        while true {
            if stream.avail_in == 0, fed < bytes.count, let base = bytes.baseAddress {
                let piece = min(bytes.count - fed, 1 << 30)
                stream.next_in = UnsafeMutableRawPointer(mutating: base + fed).assumingMemoryBound(to: UInt8.self)
                stream.avail_in = UInt32(piece)
                fed += piece
            }
            stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.avail_out = UInt32(chunk)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            let made = chunk - Int(stream.avail_out)
            let consumed = fed - Int(stream.avail_in)
            if made > 0, !(try take(UnsafeRawBufferPointer(rebasing: buffer[..<made]))) {
                return Outcome(end: .stopped, consumed: consumed)
            }
            switch status {
            case Z_OK: continue
            case Z_STREAM_END: return Outcome(end: .complete, consumed: consumed)
            case Z_BUF_ERROR: return Outcome(end: .truncated, consumed: consumed)
            default:
                let words = stream.msg.map { String(cString: $0) } ?? "it needs a dictionary"
                return Outcome(end: .damaged(words), consumed: consumed)
            }
        }
    }

    /// Unpacks one stream into memory.
    ///
    /// - Parameter limit: the most bytes; beyond, the end is `.stopped`.
    static func inflate(
        _ bytes: UnsafeRawBufferPointer, _ format: Format, limit: Int
    ) -> (bytes: [UInt8], outcome: Outcome) {
        var unpacked: [UInt8] = []
        let outcome = inflate(bytes, format) { piece in
            unpacked += piece
            return unpacked.count <= limit
        }
        return (unpacked, outcome)
    }

    /// Whether a gzip member may begin with bytes.
    static func isGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && bytes[3] < 0x20
    }
}
