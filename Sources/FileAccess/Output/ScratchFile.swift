import CTemporaryFiles
import Glibc

/// A file of its own in the system's temporary folder (`TMPDIR`, else `/tmp`), gone with this object or with the program.
package final class ScratchFile {
    package let path: String
    private let handle: UnsafeMutableRawPointer?

    /// - Throws: `FileError.cannotCreate`.
    package init() throws(FileError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/bitext-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .cannotCreate(folder, reason: reasonOfErrno()) }
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        handle = ctemporary_remember(path)
    }

    /// Puts bytes into the file, for a program that reads files only.
    ///
    /// - Throws: `FileError.writeFailed`.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotCreate(path, reason: reasonOfErrno()) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .writeFailed(path, reason: reasonOfErrno(), isStream: false) }
            written += count
        }
    }

    deinit {
        unlink(path)
        ctemporary_forget(handle)
    }
}
