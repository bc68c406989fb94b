import CZlib
import FileAccess
import Glibc

/// The bytes of a file, of standard input or of memory, piece by piece; gzip is unpacked on the way.
final class ByteSource {
    let path: String
    private var handle: gzFile?
    /// Bytes given so far.
    private var total = 0
    private var memory: [UInt8] = []

    /// Bytes that are here already.
    ///
    /// - Parameter path: what messages call them.
    init(_ bytes: [UInt8], path: String) {
        self.path = path
        memory = bytes
    }

    /// - Throws: `FileError` where the file cannot be opened.
    init(_ path: String) throws(FileError) {
        self.path = path
        let descriptor = try InputFile.open(path)
        handle = gzdopen(descriptor, "rb")
        guard let handle else {
            close(descriptor)
            throw .unreadable(path, reason: "memory is exhausted")
        }
        gzbuffer(handle, 1 << 17)
    }

    deinit { if let handle { gzclose_r(handle) } }

    /// Appends up to `count` bytes to a buffer; 0 at the end.
    ///
    /// - Throws: `FileError.readFailed`, `CorpusFormatError.damagedArchive`, `.tooDense`.
    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        guard let handle else {
            defer { memory = [] }
            buffer.append(contentsOf: memory)
            return memory.count
        }
        let before = buffer.count
        var got: Int32 = 0

        buffer.reserveCapacity(before + count)
        let room = [UInt8](unsafeUninitializedCapacity: count) { storage, filled in
            got = gzread(handle, storage.baseAddress, UInt32(count))
            filled = max(0, Int(got))
        }
        buffer.append(contentsOf: room)
        total += max(0, Int(got))
        // A pipe does not say how far it was read.
        let packed = Int(gzoffset(handle))
        if total > CorpusLimits.unpacked, packed >= 0, total / CorpusLimits.ratio > packed {
            throw CorpusFormatError.tooDense(path)
        }
        // A member that is cut short reads as an end, and only gzerror tells.
        var code: Int32 = 0
        let words = gzerror(handle, &code)
        guard got >= 0, code == Z_OK || code == Z_STREAM_END else {
            if code == Z_ERRNO { throw FileError.readFailed(path, reason: reasonOfErrno()) }
            throw CorpusFormatError.damagedArchive(
                path, reason: code == Z_BUF_ERROR ? "it ends too early" : words.map { String(cString: $0) } ?? "")
        }
        return Int(got)
    }
}
