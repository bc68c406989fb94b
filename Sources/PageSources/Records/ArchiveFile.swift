import FileAccess

/// A WARC or ARC file, whatever its packing: read once for its records, and again for each page that is asked for.
// Sendable: nothing changes once it is made, and no page of the scratch file is written after.
final class ArchiveFile: @unchecked Sendable {
    /// A record and where it lies in the file.
    struct Found {
        var record: ArchiveRecord
        var place: PagePlace
        var page: RecordPage
        /// For a sitemap its bytes.
        var sitemap: [UInt8] = []
    }

    /// What a file holds.
    struct Contents {
        var found: [Found] = []
        var faults: [PageSourceError] = []
        /// Records that are no pages, by reason.
        var skipped: [String: Int] = [:]
    }

    let path: String
    private let file: MappedFile
    private let packing: Packing
    /// What the file unpacks to, where its members do not hold a record each.
    private let unpacked: Unpacked?
    private let isARC: Bool

    private enum Packing {
        case none
        case gzip
        case zstandard
    }

    private struct Unpacked {
        let scratch: ScratchFile
        let file: MappedFile
    }

    /// Whether a file begins as an archive does, packed or not.
    ///
    /// - Parameter head: its first bytes.
    static func recognises(_ head: UnsafeRawBufferPointer) -> Bool {
        RecordScanner.recognises(head) || start(of: head).withUnsafeBytes { RecordScanner.recognises($0) }
    }

    /// The first bytes that a packed file unpacks to; none for one that is not packed.
    static func start(of head: UnsafeRawBufferPointer) -> [UInt8] {
        var start: [UInt8] = []
        func take(_ piece: UnsafeRawBufferPointer) -> Bool {
            start += piece.prefix(4096 - start.count)
            return start.count < 4096
        }
        if Inflation.isGzip(head) {
            _ = Inflation.inflate(head, .gzip, take: take)
        } else if Zstandard.isFrame(head) {
            let frames = Zstandard(head)
            _ = frames.unpack(UnsafeRawBufferPointer(rebasing: head[frames.start...]), take: take)
        }
        return start
    }

    /// Opens a file and reads through it.
    ///
    /// - Throws: `FileError`.
    /// - Complexity: O(bytes unpacked); memory of the largest record, or of none where one member holds all.
    init(_ path: String, contents: inout Contents) throws {
        self.path = path
        file = try MappedFile(path)
        let bytes = file.bytes
        packing = Inflation.isGzip(bytes) ? .gzip : Zstandard.isFrame(bytes) ? .zstandard : .none
        if packing == .none {
            unpacked = nil
            isARC = bytes.starts(with: "filedesc:".utf8)
            Self.scan(bytes, path, isARC: isARC, isUnpacked: false, &contents)
            return
        }
        isARC = Self.start(of: UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 20))).starts(with: "filedesc:".utf8)
        var members = Contents()
        let holdsRecordEach =
            packing == .gzip
            ? Self.scanMembers(bytes, path, isARC: isARC, &members)
            : Self.scanFrames(bytes, path, isARC: isARC, &members)
        if holdsRecordEach {
            unpacked = nil
            contents = members
            return
        }
        let scratch = try ScratchFile()
        try Self.unpack(bytes, isGzip: packing == .gzip, to: scratch, path, &contents)
        let whole = Unpacked(scratch: scratch, file: try MappedFile(scratch.path))
        unpacked = whole
        Self.scan(whole.file.bytes, path, isARC: isARC, isUnpacked: true, &contents)
    }

    /// The bytes of a page.
    ///
    /// - Throws: `PageSourceError.badRecord`.
    /// - Complexity: O(bytes of the record).
    func page(at place: PagePlace) throws -> [UInt8] {
        let source = unpacked?.file ?? file
        let end = place.offset + place.length
        guard place.offset >= 0, place.length >= 0, end <= source.bytes.count else {
            throw PageSourceError.badRecord(path, offset: place.offset, reason: "it is not there any more")
        }
        let stored = UnsafeRawBufferPointer(rebasing: source.bytes[place.offset..<end])
        guard unpacked == nil, packing != .none else { return try page(in: stored, place) }
        return try member(stored).withUnsafeBytes { try page(in: $0, place) }
    }

    private func member(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        if packing == .gzip { return Inflation.inflate(bytes, .gzip, limit: PageLimits.record).bytes }
        var unpacked: [UInt8] = []
        _ = Zstandard(file.bytes).unpack(bytes) { piece in
            unpacked += piece
            return unpacked.count <= PageLimits.record
        }
        return unpacked
    }

    private func page(in bytes: UnsafeRawBufferPointer, _ place: PagePlace) throws -> [UInt8] {
        var scanner = RecordScanner(bytes, isARC: isARC)
        guard case .record(let record)? = scanner.next() else {
            throw PageSourceError.badRecord(path, offset: place.offset, reason: "it is not there any more")
        }
        var reason = ""
        let content = UnsafeRawBufferPointer(rebasing: bytes[record.content])
        guard let body = RecordPage.body(of: record, content: content, reason: &reason) else {
            throw PageSourceError.badRecord(path, offset: place.offset, reason: reason)
        }
        return body
    }
}
