import Glibc

/// A file mapped into memory, read-only, for as long as this object lives.
///
/// Sendable: the pages are never written.
final class MappedFile: @unchecked Sendable {
    let path: String
    let bytes: UnsafeRawBufferPointer
    /// Tells this state of the file from any other: device, inode, size and time of change.
    let identity: String

    init(_ path: String) throws(EncoderError) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .cannotOpen(path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path, reason: "it is not a regular file") }
        guard status.st_size > 0 else { throw .notAModel(path) }
        let size = Int(status.st_size)
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .cannotOpen(path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        let changed = status.st_mtim
        identity = "\(status.st_dev) \(status.st_ino) \(size) \(changed.tv_sec).\(changed.tv_nsec)"
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }
}
