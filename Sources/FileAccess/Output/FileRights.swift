import CTemporaryFiles
import Glibc

/// Owner, mode and extended attributes of a file that is to be overwritten: the file that takes its name gets them.
struct FileRights {
    private let path: String
    private let status: stat

    /// Nil where there is no file under the path yet.
    ///
    /// - Throws: `FileError.cannotCreate` for a file that may not be written to, the superuser's rights disregarded:
    ///   whoever took all rights to write away meant it.
    init?(_ path: String, named name: String) throws(FileError) {
        var status = stat()
        guard FileName.withCString(path, { stat($0, &status) }) == 0 else { return nil }
        guard status.st_mode & 0o222 != 0 else { throw .cannotCreate(name, reason: "it is read-only") }
        // Opened and closed without a change: only so the kernel says whether it may be written.
        let descriptor = FileName.withCString(path) { open($0, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .cannotCreate(name, reason: reasonOfErrno()) }
        close(descriptor)
        self.path = path
        self.status = status
    }

    /// Gives an open file the same rights.
    ///
    /// - Returns: what could not be kept, in words for the user.
    func apply(to descriptor: Int32) -> [String] {
        var notes: [String] = []
        if status.st_nlink > 1 {
            notes.append("the file had \(status.st_nlink) names (hard links); the others keep what it held before")
        }
        var mode = status.st_mode & 0o7777
        var own = stat()
        if fstat(descriptor, &own) == 0, own.st_uid != status.st_uid || own.st_gid != status.st_gid,
            fchown(descriptor, status.st_uid, status.st_gid) != 0
        {
            let keepsGroup = fchown(descriptor, uid_t.max, status.st_gid) == 0
            if !keepsGroup {
                // Another group must not get what this one's members were allowed.
                mode &= ~0o070 | (mode & 0o007) << 3
            }
            // These two bits would lend the rights of another owner.
            mode &= 0o1777
            notes.append(
                "its owner\(keepsGroup ? "" : " and group") could not be kept (\(reasonOfErrno())); the file is yours now"
            )
        }
        if fchmod(descriptor, mode) != 0 { notes.append("its mode could not be kept (\(reasonOfErrno()))") }
        let lost = lostAttributes(descriptor)
        if !lost.isEmpty { notes.append("attributes that could not be kept: \(lost.joined(separator: ", "))") }
        return notes
    }

    /// Copies the extended attributes, access control lists among them.
    ///
    /// - Returns: the names of those that could not be copied.
    private func lostAttributes(_ descriptor: Int32) -> [String] {
        var lost = [CChar](repeating: 0, count: 1024)
        let count = FileName.withCString(path) { ctemporary_copy_attributes($0, descriptor, &lost, lost.count) }
        guard count > 0 else { return [] }
        return lost.split(separator: 0).map { name in
            String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
