import FileAccess

extension ArchiveFile {
    /// Reads records that lie one after the other.
    static func scan(
        _ bytes: UnsafeRawBufferPointer, _ path: String, isARC: Bool, isUnpacked: Bool, _ contents: inout Contents
    ) {
        var scanner = RecordScanner(bytes, isARC: isARC)
        while let next = scanner.next() {
            switch next {
            case .fault(let offset, let reason):
                contents.faults.append(.badRecord(path, offset: offset, reason: reason))
            case .record(let record):
                let place = PagePlace(
                    file: path, offset: record.range.lowerBound, length: record.range.count, isUnpacked: isUnpacked)
                take(record, bytes, place, &contents)
            }
        }
    }

    /// Reads a file whose gzip members hold a record each; false where they do not.
    static func scanMembers(
        _ bytes: UnsafeRawBufferPointer, _ path: String, isARC: Bool, _ contents: inout Contents
    ) -> Bool {
        var offset = 0
        var resumptions = 0
        while offset < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            guard Inflation.isGzip(rest) else {
                // Some writers fill their files up with zeros.
                if rest.allSatisfy({ $0 == 0 }) { return true }
                contents.faults.append(.badRecord(path, offset: offset, reason: "no gzip member begins here"))
                guard let next = nextMember(bytes, after: offset, isARC: isARC, &resumptions) else { return true }
                offset = next
                continue
            }
            let (member, outcome) = Inflation.inflate(rest, .gzip, limit: PageLimits.record)
            switch outcome.end {
            case .stopped: return false
            case .truncated, .damaged:
                let reason =
                    if case .damaged(let words) = outcome.end { "its packing is damaged: \(words)" } else {
                        "it is cut off"
                    }
                contents.faults.append(.badRecord(path, offset: offset, reason: reason))
                guard let next = nextMember(bytes, after: offset, isARC: isARC, &resumptions) else { return true }
                offset = next
                continue
            case .complete: break
            }
            let place = PagePlace(file: path, offset: offset, length: outcome.consumed)
            guard member.withUnsafeBytes({ takeMember($0, place, isARC: isARC, &contents) }) else { return false }
            offset += outcome.consumed
        }
        return true
    }

    /// Reads a file whose Zstandard frames hold a record each; false where they do not.
    static func scanFrames(
        _ bytes: UnsafeRawBufferPointer, _ path: String, isARC: Bool, _ contents: inout Contents
    ) -> Bool {
        let frames = Zstandard(bytes)
        var offset = frames.start
        while offset < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            guard let length = frames.frameLength(rest) else {
                contents.faults.append(.badRecord(path, offset: offset, reason: "its frame is damaged or cut off"))
                return true
            }
            var member: [UInt8] = []
            let fault = frames.unpack(UnsafeRawBufferPointer(rebasing: rest[..<length])) { piece in
                member += piece
                return member.count <= PageLimits.record
            }
            if member.count > PageLimits.record { return false }
            let place = PagePlace(file: path, offset: offset, length: length)
            if let fault {
                contents.faults.append(.badRecord(path, offset: offset, reason: fault))
            } else if !member.withUnsafeBytes({ takeMember($0, place, isARC: isARC, &contents) }) {
                return false
            }
            offset += length
        }
        return true
    }

    /// Unpacks a whole file; what is damaged ends it there.
    ///
    /// - Throws: `FileError` where there is no room.
    static func unpack(
        _ bytes: UnsafeRawBufferPointer, isGzip: Bool, to scratch: ScratchFile, _ path: String,
        _ contents: inout Contents
    ) throws {
        var total = 0
        func take(_ piece: UnsafeRawBufferPointer) throws -> Bool {
            total += piece.count
            guard total <= PageLimits.ratioStart || total / PageLimits.ratio <= bytes.count else { return false }
            try scratch.append(piece)
            return true
        }
        if !isGzip {
            let frames = Zstandard(bytes)
            let rest = UnsafeRawBufferPointer(rebasing: bytes[frames.start...])
            if let fault = try frames.unpack(rest, take: take) {
                contents.faults.append(.badRecord(path, offset: 0, reason: "its packing is damaged: \(fault)"))
            }
            return
        }
        var offset = 0
        while offset < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            guard Inflation.isGzip(rest) else {
                if !rest.allSatisfy({ $0 == 0 }) {
                    contents.faults.append(.badRecord(path, offset: offset, reason: "no gzip member begins here"))
                }
                return
            }
            let outcome = try Inflation.inflate(rest, .gzip, take: take)
            let reason: String? =
                switch outcome.end {
                case .complete: nil
                case .truncated: "the packed file is cut off"
                case .stopped: "it unpacks to too much"
                case .damaged(let words): "its packing is damaged: \(words)"
                }
            if let reason {
                contents.faults.append(.badRecord(path, offset: offset, reason: reason))
                return
            }
            offset += outcome.consumed
        }
    }

    /// A member's only record; false where it holds none, or more.
    private static func takeMember(
        _ member: UnsafeRawBufferPointer, _ place: PagePlace, isARC: Bool, _ contents: inout Contents
    ) -> Bool {
        var scanner = RecordScanner(member, isARC: isARC)
        guard let next = scanner.next() else { return true }
        switch next {
        case .fault(_, let reason):
            // A record that goes on in the next member is one of a file that is packed as a whole.
            guard scanner.isAtEnd(), reason.hasPrefix("it is cut off") || reason.hasPrefix("its") else { return false }
            contents.faults.append(.badRecord(place.file, offset: place.offset, reason: reason))
        case .record(let record):
            guard scanner.isAtEnd() else { return false }
            take(record, member, place, &contents)
        }
        return true
    }

    private static func take(
        _ record: ArchiveRecord, _ bytes: UnsafeRawBufferPointer, _ place: PagePlace, _ contents: inout Contents
    ) {
        let content = UnsafeRawBufferPointer(rebasing: bytes[record.content])
        var found = Found(record: record, place: place, page: RecordPage(record, content: content))
        switch found.page {
        case .skipped(let reason): contents.skipped[reason, default: 0] += 1
        case .fault(let reason):
            contents.faults.append(.badRecord(place.file, offset: place.offset, reason: reason))
        case .sitemap:
            var reason = ""
            guard let body = RecordPage.body(of: record, content: content, reason: &reason) else {
                contents.faults.append(.badRecord(place.file, offset: place.offset, reason: reason))
                return
            }
            found.sitemap = body
            contents.found.append(found)
        case .page: contents.found.append(found)
        }
    }

    /// The next place at which a member begins that holds a record.
    private static func nextMember(
        _ bytes: UnsafeRawBufferPointer, after offset: Int, isARC: Bool, _ resumptions: inout Int
    ) -> Int? {
        var position = offset + 1
        while let next = bytes[position...].firstIndex(of: 0x1F) {
            position = next + 1
            let rest = UnsafeRawBufferPointer(rebasing: bytes[next...])
            guard Inflation.isGzip(rest) else { continue }
            resumptions += 1
            guard resumptions <= PageLimits.resumptions else { return nil }
            let start = ArchiveFile.start(of: UnsafeRawBufferPointer(rebasing: rest.prefix(4096)))
            if start.starts(with: isARC ? "http".utf8 : "WARC/".utf8) { return next }
        }
        return nil
    }
}
