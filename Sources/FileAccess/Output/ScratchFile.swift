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

    deinit {
        unlink(path)
        ctemporary_forget(handle)
    }
}
