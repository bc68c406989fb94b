import BitextModel
import FileAccess

extension Journal {
    /// The result of work, or the failure that it ended with; the work is done where the journal has neither.
    ///
    /// - Parameters:
    ///   - read: reads a result that was written; nil for what is none.
    ///   - write: writes a result.
    ///   - work: what it throws as a `BitextError` is kept like a result.
    /// - Throws: the failure; whatever else `work` throws; `Stopped` where the journal cannot be written; `LeftToOthers`
    ///   where the work was not done yet and falls to another process.
    func result<Value>(
        _ key: JournalKey, read: (inout BinaryReader) -> Value?, write: (Value, inout BinaryWriter) -> Void,
        work: () async throws -> Value
    ) async throws -> Value {
        if let known = result(of: key) {
            var reader = BinaryReader(known)
            switch reader.number(UInt8.self) {
            case 1: if let value = read(&reader), reader.isAtEnd { return value }
            case 0: if let failure = StoredFailure(&reader), reader.isAtEnd { throw failure }
            default: break
            }
        }
        if let share, !share.has(key) { throw LeftToOthers() }
        var writer = BinaryWriter()
        do {
            let value = try await work()
            writer.number(UInt8(1))
            write(value, &writer)
            try append(writer.bytes, of: key)
            return value
        } catch let error as any BitextError where !(error is FileError) {
            let failure = StoredFailure(error)
            writer = BinaryWriter()
            writer.number(UInt8(0))
            failure.write(to: &writer)
            try append(writer.bytes, of: key)
            throw failure
        }
    }

    /// What concerns all work, not a page or a pair alone: the journal cannot be written, or a page was changed meanwhile.
    struct Stopped: Error {
        var reason: any BitextError
    }

    /// A piece of work falls to another process, and was not done yet.
    struct LeftToOthers: Error {}

    private func append(_ result: [UInt8], of key: JournalKey) throws(Stopped) {
        do {
            try keep(result, of: key)
        } catch {
            throw Stopped(reason: error)
        }
    }
}
