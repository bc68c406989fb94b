import CZlib
import FileAccess

/// Bytes on their way into a file: gathered, and packed with gzip where the file's name ends in `.gz`.
final class ByteSink {
    let file: OutputFile
    // Written to a dozen times a unit; whoever appends to it comes not back to this class.
    @exclusivity(unchecked) private var buffer: [UInt8] = []
    private var deflater: UnsafeMutablePointer<z_stream>?

    private static let size = 1 << 16

    init(_ file: OutputFile) {
        self.file = file
        buffer.reserveCapacity(Self.size + 4096)
        if file.path.hasSuffix(".gz") {
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            // 15 + 16: the largest window, in a gzip wrapper, whose header zlib writes without a time.
            let status = deflateInit2_(
                stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            precondition(status == Z_OK, "zlib cannot be set up")
            deflater = stream
        }
    }

    deinit {
        if let deflater {
            deflateEnd(deflater)
            deflater.deallocate()
        }
    }

    func write(_ text: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append(contentsOf: $0) }
    }

    func write(_ byte: UInt8) { buffer.append(byte) }

    /// Gives the gathered bytes to `body`, which appends to them.
    func append(_ body: (inout [UInt8]) -> Void) { body(&buffer) }

    /// Passes on what was gathered once there is enough of it: to be called after each unit.
    func drain() throws { if buffer.count >= Self.size { try flush(last: false) } }

    /// Writes everything that was gathered; the file is still to be committed.
    func finish() throws { try flush(last: true) }

    private func flush(last: Bool) throws {
        if let deflater {
            try file.write(gathered: packed(buffer, with: deflater, last: last))
        } else {
            try file.write(gathered: buffer)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func packed(_ input: [UInt8], with stream: UnsafeMutablePointer<z_stream>, last: Bool) -> [UInt8] {
        var output: [UInt8] = []
        var input = input
        input.withUnsafeMutableBufferPointer { bytes in
            // zlib keeps the pointers between calls; both buffers live until it has eaten them.
            stream.pointee.next_in = bytes.baseAddress
            stream.pointee.avail_in = UInt32(bytes.count)
            repeat {
                output += [UInt8](unsafeUninitializedCapacity: Self.size) { room, count in
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
                    count = room.count - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        }
        return output
    }
}
