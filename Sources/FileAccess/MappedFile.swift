import Glibc

/// A file mapped into memory, read-only, for as long as this object lives.
///
/// The mapping stays what it was when another file is renamed to the path; a file that is cut short in place would end
/// the program, so whatever is mapped must be replaced by renaming.
// Sendable: the pages are never written.
package final class MappedFile: @unchecked Sendable {
    package let path: String
    /// Empty for an empty file. Valid as long as this object lives.
    package let bytes: UnsafeRawBufferPointer
    /// Tells this state of the file from any other: device, inode, size and time of change.
    package let identity: String

    /// - Throws: `FileError.unreadable` with the system's reason alone.
    package init(_ path: String) throws(FileError) {
        self.path = path
        // A pipe would wait for a writer.
        let descriptor = FileName.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw .unreadable(path, reason: reasonOfErrno()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, reason: reasonOfErrno()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, reason: "it is not a regular file") }
        let size = Int(status.st_size)
        let changed = status.st_mtim
        identity = "\(status.st_dev) \(status.st_ino) \(size) \(changed.tv_sec).\(changed.tv_nsec)"
        if size == 0 {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(path, reason: reasonOfErrno())
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    /// Gives the memory of the pages back; they are read again when they are looked at. Others may be reading them.
    package func release() {
        if let start = bytes.baseAddress {
            madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED)
        }
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}
