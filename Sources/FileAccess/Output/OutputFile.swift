import CTemporaryFiles
import Glibc
import Synchronization

/// A file that appears whole or not at all: bytes go to a temporary file beside it, which is renamed by `commit`.
///
/// If it is dropped without `commit`, nothing is left behind. `-` is standard output; a descriptor (`/dev/stdout`,
/// `/dev/fd/N`), a device or a pipe is written to directly. Links are followed. A file that is overwritten keeps its mode,
/// its owner and its extended attributes as far as the system permits; one that may not be written is refused.
package final class OutputFile {
    /// The path as the user gave it.
    package let path: String
    /// What could not be kept of a file that was overwritten, in words for the user; known after `prepare`.
    package private(set) var notes: [String] = []
    /// The file being written and the name it will get; nil where bytes go straight to a stream or device.
    private var pending: Pending?
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private var isPrepared = false
    /// Where bytes go to a terminal.
    private var visible: VisibleText?

    private struct Pending {
        var temporary: String
        var destination: String
        var handle: UnsafeMutableRawPointer?
        var rights: FileRights?
    }

    private static let bufferSize = 1 << 16
    /// So many prepared files stay open, and locked, until they have their names: a process may have a thousand.
    private static let mostOpen = 200
    private static let openCount = Atomic<Int>(0)

    /// - Throws: `FileError.cannotCreate`, also for a file that is there and may not be written to.
    package init(_ path: String) throws(FileError) {
        self.path = path
        switch try OutputDestination.of(path) {
        case .descriptor(let number):
            let flags = fcntl(number, F_GETFL)
            if flags >= 0, flags & O_ACCMODE == O_RDONLY {
                throw .cannotCreate(path, reason: "it is not open for writing")
            }
            descriptor = flags < 0 ? -1 : fcntl(number, F_DUPFD_CLOEXEC, 3)
        case .stream(let stream):
            descriptor = FileName.withCString(stream) { open($0, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC) }
        case .file(let destination):
            TemporaryName.removeLeftovers(in: OutputDestination.folder(of: destination))
            let rights = try FileRights(destination, named: path)
            let temporary = TemporaryName.beside(destination)
            var handle: UnsafeMutableRawPointer?
            // What replaces a file of few readers has none until it has the same rights.
            descriptor = FileName.withCString(temporary) {
                ctemporary_create($0, rights == nil ? 0o666 : 0o600, &handle)
            }
            if descriptor >= 0 {
                // Tells other runs that somebody is at work on it.
                flock(descriptor, LOCK_EX | LOCK_NB)
                pending = Pending(temporary: temporary, destination: destination, handle: handle, rights: rights)
                Self.openCount.add(1, ordering: .relaxed)
            } else {
                throw .cannotCreate(path, reason: reasonOfErrno())
            }
        }
        guard descriptor >= 0 else { throw .cannotCreate(path, reason: reasonOfErrno()) }
        if pending == nil, isatty(descriptor) != 0 { visible = VisibleText() }
    }

    deinit { abandon() }

    package func write(_ text: String) throws(FileError) {
        gather(text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes a text in a colour where it goes to a terminal, unless the user wants none (`NO_COLOR`).
    package func write(_ text: String, in colour: TerminalColour) throws(FileError) {
        guard visible != nil, getenv("NO_COLOR") == nil else { return try write(text) }
        buffer.append(contentsOf: "\u{1B}[\(colour.code)m".utf8)
        try write(text)
        buffer.append(contentsOf: "\u{1B}[0m".utf8)
    }

    package func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
        gather(bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes bytes that were gathered elsewhere, without gathering them again.
    package func write(gathered bytes: [UInt8]) throws(FileError) {
        if visible != nil { gather(bytes) }
        try flush()
        if visible == nil { try write(all: bytes) }
    }

    /// Brings everything to the disk, with the rights it shall have; the file has not got its name yet.
    ///
    /// - Throws: `FileError.writeFailed`; nothing is left behind then.
    package func prepare() throws(FileError) {
        guard !isPrepared, descriptor >= 0 else { return }
        visible?.finish(to: &buffer)
        try flush()
        if let pending {
            notes = pending.rights?.apply(to: descriptor) ?? []
            guard fsync(descriptor) == 0 else { throw failed() }
        }
        isPrepared = true
        // A stream's reader waits for its end.
        if pending == nil || Self.openCount.load(ordering: .relaxed) > Self.mostOpen { try closeDescriptor() }
    }

    /// Writes what is buffered and gives the file its name.
    ///
    /// - Throws: `FileError.writeFailed`, `.cannotCreate`; nothing is left behind then.
    package func commit() throws(FileError) { try Self.commit([self]) }

    /// Gives several files their names, all or none.
    ///
    /// All are written and closed before the first gets its name, and no signal, no other run of this program and not
    /// even SIGKILL falls between the first and the last: a process of its own renames them. Only the end of the whole
    /// system at that moment may leave some old and some new, each of them whole.
    ///
    /// - Throws: `FileError.writeFailed`, `.cannotCreate`; all files have their old content then.
    package static func commit(_ files: [OutputFile]) throws(FileError) {
        do {
            // Streams last: what they carry cannot be taken back.
            for file in files where file.pending != nil { try file.prepare() }
            for file in files where file.pending == nil { try file.prepare() }
        } catch {
            for file in files { file.abandon() }
            throw error
        }
        let named = files.filter { $0.pending != nil }
        let pending = named.compactMap(\.pending)
        guard !pending.isEmpty else { return }
        let locks = FolderLocks(Set(pending.map { OutputDestination.folder(of: $0.destination) }))
        var reason: Int32 = 0
        let failed = withCStrings(pending.map(\.temporary)) { temporaries in
            withCStrings(pending.map(\.destination)) { destinations in
                ctemporary_rename_all(pending.count, temporaries, destinations, &reason)
            }
        }
        guard failed < 0 else {
            for file in files { file.abandon() }
            throw .cannotCreate(named[failed].path, reason: reasonOfErrno(reason))
        }
        locks.synchronise()
        for file in named {
            ctemporary_forget(file.pending?.handle)
            file.pending = nil
            // The bytes are on the disk since `prepare`.
            try? file.closeDescriptor()
            openCount.subtract(1, ordering: .relaxed)
        }
    }

    /// Drops what was written; what stood under the name stays.
    package func abandon() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        buffer.removeAll()
        if let pending {
            _ = FileName.withCString(pending.temporary) { unlink($0) }
            ctemporary_forget(pending.handle)
            self.pending = nil
            Self.openCount.subtract(1, ordering: .relaxed)
        }
    }

    private func gather(_ bytes: some Sequence<UInt8>) {
        if visible == nil {
            buffer.append(contentsOf: bytes)
        } else {
            visible?.append(bytes, to: &buffer)
        }
    }

    private func flush() throws(FileError) {
        guard !buffer.isEmpty else { return }
        try write(all: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func write(all bytes: [UInt8]) throws(FileError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw failed()
            }
            offset += written
        }
    }

    private func closeDescriptor() throws(FileError) {
        guard descriptor >= 0 else { return }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 || errno == EINTR else { throw failed() }
    }

    private func failed() -> FileError {
        let reason = reasonOfErrno()
        let isStream = pending == nil
        abandon()
        return .writeFailed(path, reason: reason, isStream: isStream)
    }
}

/// Calls a body with an array of C strings.
private func withCStrings<Result>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result)
    -> Result
{
    let copies = strings.map { name in FileName.withCString(name) { UnsafePointer<CChar>(strdup($0)) } }
    defer { for copy in copies { free(UnsafeMutableRawPointer(mutating: copy)) } }
    return copies.withUnsafeBufferPointer { body($0.baseAddress!) }
}
