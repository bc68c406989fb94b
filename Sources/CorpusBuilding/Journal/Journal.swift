import BitextModel
import FileAccess
import Glibc
import Synchronization

/// The results of all work that was ever done for a corpus, in one file to which results are appended as they come.
///
/// Records know nothing of each other: journals of processes that shared the work are one when they are written one behind
/// the other, in any order, however often a result stands in them.
///
/// A run that is killed at any moment leaves whole records and at most the beginning of one, which the next run cuts off;
/// one that does not read as it was written is not there. Only one process has the file at a time. In memory are the keys
/// alone.
final class Journal: Sendable {
    private struct Place {
        var offset: Int
        var count: Int
    }

    private struct State {
        var places: [JournalKey: Place] = [:]
        var end = 0
        var descriptor: Int32 = -1
        var kept = 0
    }

    let path: String
    /// The share of the work that is done; nil for all of it.
    let share: WorkShare?
    private let state: Mutex<State>

    /// Before each result: mark, stage, key, length, checksum of what follows.
    private static let headerSize = 4 + 4 + 16 + 8 + 8
    private static let mark: UInt32 = 0x314A_5442

    /// Opens the journal, or begins one.
    ///
    /// - Parameter share: the share of the work that is done with it; nil for all of it.
    /// - Throws: `FileError`; `BuildError.isBusy` where another process has it.
    /// - Complexity: O(results).
    init(_ path: String, share: WorkShare? = nil) throws {
        self.path = path
        self.share = share
        var state = State()
        state.descriptor = try Self.open(path)
        guard Self.isJournal(state.descriptor) else {
            close(state.descriptor)
            throw BuildError.foreignJournal(path)
        }
        (state.places, state.end) = Self.scan(state.descriptor)
        guard ftruncate(state.descriptor, off_t(state.end)) == 0 else {
            let reason = reasonOfErrno()
            close(state.descriptor)
            throw FileError.writeFailed(path, reason: reason, isStream: false)
        }
        self.state = Mutex(state)
    }

    deinit {
        state.withLock {
            // A child of this process that was just begun has the descriptor too, until it is another program.
            flock($0.descriptor, LOCK_UN)
            close($0.descriptor)
        }
    }

    /// How many results were kept since it was opened.
    var keptCount: Int { state.withLock { $0.kept } }

    /// The keys of a stage's results, in the order in which they stand.
    ///
    /// - Complexity: O(results log results).
    func keys(of stage: JournalKey.Stage) -> [JournalKey] {
        state.withLock { state in
            state.places.filter { $0.key.stage == stage }.sorted { $0.value.offset < $1.value.offset }.map(\.key)
        }
    }

    private static func open(_ path: String) throws -> Int32 {
        while true {
            let descriptor = FileName.withCString(path) { Glibc.open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
            guard descriptor >= 0 else {
                throw FileError.cannotCreate(path, reason: reasonOfErrno())
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw BuildError.isBusy(path)
            }
            // Another process may have put a smaller one in its place meanwhile.
            var own = stat()
            var named = stat()
            if fstat(descriptor, &own) == 0, FileName.withCString(path, { stat($0, &named) }) == 0,
                own.st_ino == named.st_ino, own.st_dev == named.st_dev
            {
                return descriptor
            }
            close(descriptor)
        }
    }

    /// Whether a file begins as a journal does, be it with a part of the mark, or is empty; what stands behind may be cut off.
    private static func isJournal(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        var writer = BinaryWriter()
        writer.number(mark)
        let count = min(Int(status.st_size), writer.bytes.count)
        return read(descriptor, count, at: 0).map { $0 == Array(writer.bytes.prefix(count)) } ?? false
    }

    private static func scan(_ descriptor: Int32) -> (places: [JournalKey: Place], end: Int) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return ([:], 0) }
        let size = Int(status.st_size)
        var places: [JournalKey: Place] = [:]
        var offset = 0
        while let header = read(descriptor, headerSize, at: offset) {
            var reader = BinaryReader(header)
            guard reader.number(UInt32.self) == mark, let stage = reader.number(UInt32.self),
                let known = UInt8(exactly: stage).flatMap(JournalKey.Stage.init), let high = reader.number(UInt64.self),
                let low = reader.number(UInt64.self),
                let count = reader.number(UInt64.self).flatMap({ Int(exactly: $0) }),
                count <= size - offset - headerSize
            else { break }
            places[JournalKey(stage: known, high: high, low: low)] = Place(offset: offset, count: count)
            offset += headerSize + count
        }
        return (places, offset)
    }

    /// The result of work; nil where it has to be done.
    ///
    /// - Complexity: O(bytes).
    func result(of key: JournalKey) -> [UInt8]? {
        let (place, descriptor) = state.withLock { state in
            (state.places[key], state.descriptor)
        }
        guard let place, let record = Self.read(descriptor, Self.headerSize + place.count, at: place.offset) else {
            return nil
        }
        let result = Array(record[Self.headerSize...])
        var checksum = BinaryReader(Array(record[(Self.headerSize - 8)..<Self.headerSize]))
        return checksum.number(UInt64.self) == StableHash.hash(result) ? result : nil
    }

    /// Keeps the result of work.
    ///
    /// - Throws: `FileError.writeFailed`.
    /// - Complexity: O(bytes).
    func keep(_ result: [UInt8], of key: JournalKey) throws(FileError) {
        var writer = BinaryWriter()
        writer.number(Self.mark)
        writer.number(UInt32(key.stage.rawValue))
        writer.number(key.high)
        writer.number(key.low)
        writer.count(result.count)
        writer.number(StableHash.hash(result))
        let record = writer.bytes + result
        let failed: Int32 = state.withLock { state in
            var written = 0
            while written < record.count {
                let count = record.withUnsafeBytes {
                    pwrite(
                        state.descriptor, $0.baseAddress! + written, record.count - written,
                        off_t(state.end + written))
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return errno }
                written += count
            }
            state.places[key] = Place(offset: state.end, count: result.count)
            state.end += record.count
            state.kept += 1
            return 0
        }
        guard failed == 0 else {
            throw .writeFailed(path, reason: reasonOfErrno(failed), isStream: false)
        }
    }

    /// Keeps these results alone, in their order: a journal that was begun, killed and gone on with is then the same file,
    /// byte for byte, as one written at a stretch.
    ///
    /// - Throws: `FileError`; the journal is what it was then.
    /// - Complexity: O(bytes), or O(keys) where the file is so already.
    func settle(as keys: [JournalKey]) throws(FileError) {
        let (places, end, descriptor) = state.withLock { ($0.places, $0.end, $0.descriptor) }
        var seen: Set<JournalKey> = []
        let wanted = keys.compactMap { key in seen.insert(key).inserted ? places[key] : nil }
        var next = 0
        let isSettled = wanted.allSatisfy { place in
            defer { next = place.offset + Self.headerSize + place.count }
            return place.offset == next
        }
        if isSettled, next == end { return }
        let file = try OutputFile(path)
        for place in wanted {
            guard let record = Self.read(descriptor, Self.headerSize + place.count, at: place.offset) else {
                throw .readFailed(path, reason: "it became shorter")
            }
            try file.write(gathered: record)
        }
        try file.commit()
    }

    private static func read(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    isWhole = false
                    return
                }
                filled += got
            }
        }
        return isWhole ? bytes : nil
    }
}
