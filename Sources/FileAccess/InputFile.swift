import Glibc

/// Reads whole files; `-` is standard input.
package enum InputFile {
    /// The most bytes that are read as a whole: a device or a pipe may never end.
    package static let largest = 1 << 29

    /// - Throws: `FileError`, which tells a missing file from a directory, from one that may not be read, and from one
    ///   that is too large.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = try open(path)
        defer { close(descriptor) }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        if isFile, status.st_size > largest { throw .tooLarge(path) }
        return try drain(descriptor, path: path, hint: isFile ? Int(status.st_size) + 1 : 1 << 16)
    }

    /// Whether there is anything under a path.
    package static func exists(_ path: String) -> Bool { FileName.withCString(path) { access($0, F_OK) } == 0 }

    /// Whether there is a file under a path that can be read more than once: no standard input, pipe or device.
    package static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return path != "-" && FileName.withCString(path) { stat($0, &status) } == 0
            && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether what is read under a path is gone afterwards: standard input, a pipe, a device.
    package static func isStream(_ path: String) -> Bool {
        path == "-" || exists(path) && !isRegular(path) && !Folder.exists(path)
    }

    /// Opens a file for reading in pieces; the caller closes the descriptor.
    ///
    /// - Throws: `FileError`, as `read`.
    package static func open(_ path: String) throws(FileError) -> Int32 {
        let descriptor =
            path == "-" ? dup(STDIN_FILENO) : FileName.withCString(path) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .missing(path) }
            throw .unreadable(path, reason: reasonOfErrno())
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw .isDirectory(path)
        }
        return descriptor
    }

    private static func drain(_ descriptor: Int32, path: String, hint: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hint)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .readFailed(path, reason: reasonOfErrno())
            }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > largest { throw .tooLarge(path) }
        }
    }
}

/// The C library's words for the last error.
package func reasonOfErrno() -> String { reasonOfErrno(errno) }

/// The C library's words for an error.
package func reasonOfErrno(_ error: Int32) -> String { String(cString: strerror(error)) }
