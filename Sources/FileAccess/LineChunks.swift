import Glibc

/// Reads a file in pieces that end at line feeds, so that memory depends on the longest line and not on the file;
/// `-` is standard input.
package final class LineChunks {
    /// The path as the user gave it.
    package let path: String
    private let descriptor: Int32
    private let size: Int
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// - Parameter size: About how many bytes a piece has; more where a line is longer.
    /// - Throws: `FileError`, which tells a missing file from a directory and from one that may not be read.
    package init(_ path: String, size: Int = 1 << 20) throws(FileError) {
        self.path = path
        self.size = size
        if path == "-" {
            descriptor = dup(STDIN_FILENO)
        } else {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .missing(path) }
            throw .unreadable(path, reason: reasonOfErrno())
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw .isDirectory(path)
        }
    }

    deinit { close(descriptor) }

    /// Whether the file can be read once only: standard input, a pipe, a terminal.
    package static func canBeReadOnce(_ path: String) -> Bool {
        var status = stat()
        return path == "-" || stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
    }

    /// The next piece, which ends behind a line feed or at the end of the file; nil after the last one.
    ///
    /// - Throws: `FileError.readFailed`.
    package func next() throws(FileError) -> [UInt8]? {
        guard !isAtEnd else { return nil }
        var piece = try filled(from: rest, by: size)
        // Only what is new is searched: a line of 100 MB is still read in linear time.
        var searched = rest.count
        rest = []
        while !isAtEnd {
            if let end = piece[searched...].lastIndex(of: UInt8(ascii: "\n")) {
                rest = Array(piece[(end + 1)...])
                piece.removeLast(rest.count)
                return piece
            }
            searched = piece.count
            piece = try filled(from: piece, by: max(size, piece.count))
        }
        return piece.isEmpty ? nil : piece
    }

    /// Some bytes and as many more from the file, fewer only at its end.
    private func filled(from start: [UInt8], by count: Int) throws(FileError) -> [UInt8] {
        var failed: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: start.count + count) { buffer, filled in
            filled = buffer.update(fromContentsOf: start)
            while filled < buffer.count {
                let got = Glibc.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = errno }
                if got <= 0 {
                    isAtEnd = true
                    return
                }
                filled += got
            }
        }
        guard failed == 0 else { throw .readFailed(path, reason: String(cString: strerror(failed))) }
        return bytes
    }
}
