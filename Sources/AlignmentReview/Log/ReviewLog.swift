import FileAccess
import FoundationEssentials
import Glibc
import Synchronization

/// A session's file: a header and a line for everything that was done, appended and brought to the disk one by one.
///
/// Only one process has it at a time. One that is killed at any moment leaves whole lines and at most the beginning of one,
/// which is cut off when the file is opened again.
package final class ReviewLog: Sendable {
    /// The file's path.
    package let path: String
    /// What the session is of.
    package let header: ReviewHeader
    /// Whether the last line was not written to the end, and cut off.
    package let wasTorn: Bool
    private let descriptor: Int32
    private let size: Mutex<Int>

    /// The version of the format, which is the first line; the header is the second.
    private static let version = 1
    /// What stands at the head of every session.
    private static let mark = "{\"bitextReview\":"

    /// Opens a session, or begins one.
    ///
    /// - Parameters:
    ///   - path: the file's.
    ///   - header: of a session to be begun where there is no file; nil to open one that is there.
    ///   - take: told of every entry in order; false for one that does not follow from those before.
    /// - Throws: `ReviewError`, `FileError`.
    /// - Complexity: O(bytes).
    init(_ path: String, beginning header: ReviewHeader?, take: (LogEntry) -> Bool) throws {
        self.path = path
        let descriptor = try Self.open(path, mayCreate: header != nil)
        do {
            let bytes = try Self.read(descriptor, path)
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            // What stands behind the last line end is the beginning of a line.
            var end = bytes.count - (lines.popLast()?.count ?? 0)
            guard Self.isSession(bytes) else { throw ReviewError.noSession(path) }
            var isTorn = end < bytes.count
            if lines.count < 2 {
                guard let header else { throw ReviewError.unfinished(path) }
                end = 0
                try Self.truncate(descriptor, to: 0, path)
                let line = Array("\(Self.mark)\(Self.version)}\n".utf8) + (try Self.line(header))
                try Self.append(line, to: descriptor, at: 0, path)
                end = line.count
                Self.synchroniseFolder(of: path)
                self.header = header
                isTorn = false
            } else {
                self.header = try Self.header(lines[0], lines[1], path)
                for (number, line) in lines.enumerated().dropFirst(2) {
                    let entry = try? JSONDecoder().decode(LogEntry.self, from: Data(line))
                    if let entry, take(entry) { continue }
                    // A line whose blocks did not all reach the disk.
                    if entry == nil, number == lines.count - 1 {
                        isTorn = true
                        end -= line.count + 1
                        break
                    }
                    throw ReviewError.damaged(
                        path, line: number + 1,
                        reason: entry == nil ? "it is no entry" : "it does not follow from the lines before")
                }
                if isTorn { try Self.truncate(descriptor, to: end, path) }
            }
            wasTorn = isTorn
            size = Mutex(end)
            self.descriptor = descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        // A child of this process that was just begun has the descriptor too, until it is another program.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Appends an entry; it is on the disk when this returns.
    ///
    /// - Throws: `ReviewError.notKept`; the file is what it was then.
    func append(_ entry: LogEntry) throws(ReviewError) {
        let line: [UInt8]
        do { line = try Self.line(entry) } catch { throw .notKept(path, reason: "\(error)") }
        var failure: ReviewError?
        size.withLock { size in
            do throws(ReviewError) {
                try Self.append(line, to: descriptor, at: size, path)
                size += line.count
            } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private static func line(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }

    private static func append(_ line: [UInt8], to descriptor: Int32, at size: Int, _ path: String) throws(ReviewError)
    {
        var written = 0
        var reason: Int32 = 0
        while written < line.count, reason == 0 {
            let count = line.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + written, line.count - written, off_t(size + written))
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { reason = count == 0 ? EIO : errno } else { written += count }
        }
        if reason == 0, fsync(descriptor) != 0 { reason = errno }
        guard reason == 0 else {
            ftruncate(descriptor, off_t(size))
            throw .notKept(path, reason: reasonOfErrno(reason))
        }
    }

    private static func open(_ path: String, mayCreate: Bool) throws -> Int32 {
        let flags = O_RDWR | O_CLOEXEC | (mayCreate ? O_CREAT : 0)
        let descriptor = FileName.withCString(path) { Glibc.open($0, flags, 0o666) }
        guard descriptor >= 0 else {
            if errno == ENOENT, !mayCreate { throw FileError.missing(path) }
            throw FileError.cannotCreate(path, reason: reasonOfErrno())
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ReviewError.isBusy(path)
        }
        return descriptor
    }

    private static func read(_ descriptor: Int32, _ path: String) throws -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ReviewError.noSession(path)
        }
        guard status.st_size <= InputFile.largest else { throw FileError.tooLarge(path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError.readFailed(path, reason: reasonOfErrno()) }
            filled += count
        }
        return bytes
    }

    /// Whether bytes begin as a session does, be it with a part of the mark, or are none.
    private static func isSession(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(mark.utf8.count).elementsEqual(mark.utf8.prefix(bytes.count))
    }

    private static func header(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, _ path: String
    ) throws(ReviewError) -> ReviewHeader {
        struct Version: Decodable { var bitextReview: Int }
        guard let version = try? JSONDecoder().decode(Version.self, from: Data(first)) else {
            throw .damaged(path, line: 1, reason: "it names no version")
        }
        guard version.bitextReview <= Self.version else { throw .tooNew(path) }
        guard let header = try? JSONDecoder().decode(ReviewHeader.self, from: Data(second)) else {
            throw .damaged(path, line: 2, reason: "it is no header")
        }
        return header
    }

    private static func truncate(_ descriptor: Int32, to size: Int, _ path: String) throws {
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            throw FileError.writeFailed(path, reason: reasonOfErrno(), isStream: false)
        }
    }

    /// Brings the entry of a file that was just made to the disk.
    private static func synchroniseFolder(of path: String) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let name = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        let descriptor = FileName.withCString(name) { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
