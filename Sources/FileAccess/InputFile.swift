import Glibc

/// Reads whole files; `-` is standard input.
public enum InputFile {
    /// - Throws: `FileError`, which tells a missing file from a directory and from one that may not be read.
    public static func read(_ path: String) throws(FileError) -> [UInt8] {
        if path == "-" { return try drain(STDIN_FILENO, path: path, hint: 1 << 16) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .missing(path) }
            throw .unreadable(path, reason: reasonOfErrno())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, reason: reasonOfErrno()) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
        return try drain(descriptor, path: path, hint: Int(status.st_size) + 1)
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
        }
    }
}

/// The C library's words for the last error.
func reasonOfErrno() -> String { String(cString: strerror(errno)) }
