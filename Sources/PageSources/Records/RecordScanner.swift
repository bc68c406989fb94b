/// Finds the records of an archive one after the other: WARC 0.x and 1.x (ISO 28500), ARC 1 and 2.
///
/// No length is believed that does not lead to the end or to a next record: where one does not, the reader goes on at the
/// next head.
struct RecordScanner {
    private let bytes: UnsafeRawBufferPointer
    private let isARC: Bool
    private var position: Int

    /// Whether bytes begin as an archive does.
    static func recognises(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.starts(with: "WARC/".utf8) || bytes.starts(with: "filedesc:".utf8)
    }

    /// - Parameter isARC: nil for what the bytes begin with.
    init(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, isARC: Bool? = nil) {
        self.bytes = bytes
        position = start
        self.isARC = isARC ?? bytes.starts(with: "filedesc:".utf8)
    }

    /// Whether nothing but line ends is left.
    mutating func isAtEnd() -> Bool {
        skipLineEnds()
        return position >= bytes.count
    }

    /// The next record or fault; nil at the end.
    ///
    /// - Complexity: O(bytes) for all together: whatever is searched is searched once.
    mutating func next() -> ScannedRecord? {
        skipLineEnds()
        guard position < bytes.count else { return nil }
        let start = position
        guard let head = isARC ? arcHead(bytes, at: start) : warcHead(at: start) else {
            resume(from: start + 1)
            return .fault(offset: start, reason: isARC ? "no head of an ARC record" : "no head of a WARC record")
        }
        guard let length = head.length else {
            resume(from: head.end)
            return .fault(offset: start, reason: "its head has no length")
        }
        guard length <= bytes.count - head.end else {
            resume(from: head.end)
            return .fault(
                offset: start, reason: "it is cut off: \(bytes.count - head.end) of \(length) bytes are there")
        }
        let end = head.end + length
        guard endsRecord(at: end) else {
            resume(from: head.end)
            return .fault(offset: start, reason: "its length is wrong: no record follows")
        }
        position = end
        return .record(head.record(start..<end))
    }

    /// The head of a record.
    struct Head {
        /// Where the content begins.
        var end: Int
        /// Bytes of the content; nil where the head does not say.
        var length: Int?
        var kind: ArchiveRecord.Kind
        var address: String?
        var date: String?
        var type: String?
        var charset: String?

        func record(_ range: Range<Int>) -> ArchiveRecord {
            ArchiveRecord(
                range: range, content: end..<range.upperBound, kind: kind, address: address, date: date, type: type,
                charset: charset)
        }
    }

    private func warcHead(at start: Int) -> Head? {
        guard bytes[start...].starts(with: "WARC/".utf8), let end = HeaderFields.end(in: bytes, from: start)
        else { return nil }
        let fields = HeaderFields(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        let (type, charset) = fields.contentType
        let kind: ArchiveRecord.Kind =
            switch fields["warc-type"]?.lowercased() {
            case "response": type.map { $0.hasPrefix("application/http") } ?? true ? .response : .resource
            case "resource", "conversion": .resource
            case let other?: .other(other)
            case nil: .other("record without a type")
            }
        return Head(
            end: end, length: fields["content-length"].flatMap(Self.length), kind: kind,
            address: fields["warc-target-uri"], date: fields["warc-date"], type: type, charset: charset)
    }

    private func arcHead(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Head? {
        let limit = min(bytes.count, start + 8192)
        guard let lineEnd = bytes[start..<limit].firstIndex(of: 0x0A) else { return nil }
        let words = String(decoding: bytes[start..<lineEnd], as: UTF8.self).split(separator: " ")
        guard words.count >= 5, let length = Self.length(words.last!.filter { $0 != "\r" }) else { return nil }
        // Counted from the end, since addresses have spaces: the second version has five fields more.
        func isDate(_ word: Substring) -> Bool {
            (12...14).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        let place = words.count - 3
        let second = words.count - 8
        let date: Int
        if isDate(words[place]) {
            date = place
        } else if second >= 2, isDate(words[second]) {
            date = second
        } else {
            return nil
        }
        guard date >= 2 else { return nil }
        let address = words[..<(date - 1)].joined(separator: " ")
        let isHeader = address.hasPrefix("filedesc:")
        return Head(
            end: lineEnd + 1, length: length, kind: isHeader ? .other("filedesc") : .response, address: address,
            date: Self.date(words[date]), type: words[date + 1].lowercased(), charset: nil)
    }

    /// `20200131123005` as ISO 8601.
    private static func date(_ digits: Substring) -> String? {
        var date = ""
        for (index, digit) in digits.enumerated() {
            switch index {
            case 4, 6: date += "-"
            case 8: date += "T"
            case 10, 12: date += ":"
            default: break
            }
            date.append(digit)
        }
        return date + "Z"
    }

    private static func length(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// Whether a record may end at a place: at the end, before the blank lines that end a record of WARC, or before a next
    /// head.
    private func endsRecord(at end: Int) -> Bool {
        var next = end
        while next < bytes.count, bytes[next] == 0x0D || bytes[next] == 0x0A { next += 1 }
        guard next < bytes.count else { return true }
        if !isARC, bytes[end..<next].starts(with: "\r\n\r\n".utf8) { return true }
        return isARC
            ? next > end && arcHead(bytes, at: next) != nil : bytes[next...].starts(with: "WARC/".utf8)
    }

    private mutating func skipLineEnds() {
        while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A { position += 1 }
    }

    /// Goes to the next line that begins as a head.
    private mutating func resume(from start: Int) {
        position = start
        while let end = bytes[position...].firstIndex(of: 0x0A) {
            position = end + 1
            if isARC
                ? bytes[position...].starts(with: "http".utf8) && arcHead(bytes, at: position) != nil
                : bytes[position...].starts(with: "WARC/".utf8)
            {
                return
            }
        }
        position = bytes.count
    }
}
