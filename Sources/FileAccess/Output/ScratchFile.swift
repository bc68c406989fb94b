import CTemporaryFiles
import Glibc

/// A file of its own in the system's temporary folder (`TMPDIR`, else `/tmp`), gone with this object or with the program.
package final class ScratchFile {
    /// What is held of one kind of data before a scratch file is used, in bytes.
    package static let usualMemory = 24 << 20

    package let path: String
    private let handle: UnsafeMutableRawPointer?

    /// - Throws: `FileError.noScratch`.
    package init() throws(FileError) {
        let folder = getenv("TMPDIR").map { FileName.string(cString: $0) } ?? "/tmp"
        // The system puts letters of its own in the place of the last six.
        var name = FileName.withCString("\(folder)/bitext-XXXXXX") {
            Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
        var handle: UnsafeMutableRawPointer?
        let descriptor = ctemporary_create_scratch(&name, &handle)
        guard descriptor >= 0 else { throw .noScratch(folder, reason: reasonOfErrno()) }
        close(descriptor)
        path = FileName.string(cString: name)
        self.handle = handle
    }

    /// Puts bytes into the file, for a program that reads files only.
    ///
    /// - Throws: `FileError.noScratch`.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        try write(UnsafeRawBufferPointer(start: nil, count: 0), flags: O_TRUNC)
        try append(bytes)
    }

    /// Adds values at the end, as they stand in memory.
    ///
    /// - Throws: `FileError.noScratch`.
    package func append<Value: BitwiseCopyable>(_ values: [Value]) throws(FileError) {
        var failure: FileError?
        values.withUnsafeBytes { buffer in
            do throws(FileError) { try append(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Values that were added, as many as asked for; on any thread, while nothing is added.
    ///
    /// - Parameter offset: where the first of them begins, in bytes.
    /// - Throws: `FileError.readFailed`.
    package func values<Value: BitwiseCopyable>(_ count: Int, at offset: Int) throws(FileError) -> [Value] {
        var failure: FileError?
        let values = [Value](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(FileError) {
                try read(
                    into: UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<Value>.stride)]),
                    at: offset)
                filled = count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return values
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) {
        let descriptor = FileName.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .unreadable(path, reason: reasonOfErrno()) }
        defer { close(descriptor) }
        var done = 0
        while done < buffer.count {
            let count = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            guard count != 0 else { throw .readFailed(path, reason: "it has become shorter") }
            guard count > 0 else { throw .readFailed(path, reason: reasonOfErrno()) }
            done += count
        }
    }

    /// Adds bytes at the end.
    ///
    /// - Throws: `FileError.noScratch`.
    package func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) { try write(bytes, flags: O_APPEND) }

    private func write(_ bytes: UnsafeRawBufferPointer, flags: Int32) throws(FileError) {
        let descriptor = FileName.withCString(path) { open($0, O_WRONLY | flags | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .noScratch(path, reason: reasonOfErrno()) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .noScratch(path, reason: reasonOfErrno()) }
            written += count
        }
    }

    deinit {
        _ = FileName.withCString(path) { unlink($0) }
        ctemporary_forget(handle)
    }
}
