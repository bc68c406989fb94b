import CTemporaryFiles
import Glibc
import Synchronization

/// A file that appears whole or not at all: bytes go to a temporary file beside it, which is renamed by `commit`.
///
/// If it is dropped without `commit`, or the program is interrupted, nothing is left behind. `-` is standard output;
/// a device or a pipe is written to directly.
public final class OutputFile {
    /// The path as the user gave it.
    public let path: String
    /// The file being written and the name it will get; nil where bytes go straight to a stream or device.
    private var pending: (temporary: String, destination: String, slot: Int32)?
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    private static let bufferSize = 1 << 16
    private static let counter = Atomic<Int>(0)

    /// - Throws: `FileError.cannotCreate`.
    public init(_ path: String) throws(FileError) {
        self.path = path
        if path == "-" {
            descriptor = dup(STDOUT_FILENO)
        } else if let kind = Self.kind(of: path), kind != S_IFREG {
            if kind == S_IFDIR { throw .cannotCreate(path, reason: "it is a directory") }
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            // A link is written through, not replaced.
            let destination = Self.resolved(path) ?? path
            let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
            let temporary = "\(destination).\(getpid())-\(number).tmp"
            let slot = ctemporary_remember(temporary)
            descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { pending = (temporary, destination, slot) } else { ctemporary_forget(slot) }
        }
        guard descriptor >= 0 else { throw .cannotCreate(path, reason: reasonOfErrno()) }
    }

    deinit { abandon() }

    public func write(_ text: String) throws(FileError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    public func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is buffered and gives the file its name.
    ///
    /// - Throws: `FileError.writeFailed`, `.cannotCreate`; nothing is left behind then.
    public func commit() throws(FileError) {
        try flush()
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw failed() }
        guard let (temporary, destination, slot) = pending else { return }
        guard rename(temporary, destination) == 0 else {
            let reason = reasonOfErrno()
            abandon()
            throw .cannotCreate(path, reason: reason)
        }
        ctemporary_forget(slot)
        pending = nil
    }

    /// Whether two paths name the same file, links and `..` resolved.
    public static func isSameFile(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino && first.st_mode & S_IFMT == S_IFREG
    }

    /// - Throws: `FileError.outputIsInput` if one of the outputs is also an input, `.outputTwice` if two outputs are one
    ///   file.
    public static func check(_ outputs: [String], against inputs: [String]) throws(FileError) {
        for (index, output) in outputs.enumerated() where output != "-" {
            if inputs.contains(where: { isSameFile($0, output) }) { throw .outputIsInput(output) }
            if outputs[..<index].contains(where: { willBeSameFile($0, output) }) { throw .outputTwice(output) }
        }
    }

    /// Whether two paths name the same file, be it there or not; devices may be named twice.
    private static func willBeSameFile(_ one: String, _ other: String) -> Bool {
        if kind(of: one) != nil || kind(of: other) != nil { return isSameFile(one, other) }
        func parts(_ path: String) -> (folder: String, name: Substring) {
            guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
            return (String(path[...slash]), path[path.index(after: slash)...])
        }
        let (first, second) = (parts(one), parts(other))
        guard first.name == second.name else { return false }
        return first.folder == second.folder || (resolved(first.folder).map { $0 == resolved(second.folder) } ?? false)
    }

    private func flush() throws(FileError) {
        var offset = 0
        while offset < buffer.count {
            let written = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw failed()
            }
            offset += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failed() -> FileError {
        let reason = reasonOfErrno()
        abandon()
        return .writeFailed(path, reason: reason)
    }

    private func abandon() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        buffer.removeAll()
        if let (temporary, _, slot) = pending {
            unlink(temporary)
            ctemporary_forget(slot)
            pending = nil
        }
    }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
