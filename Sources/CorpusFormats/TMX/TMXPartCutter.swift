import FileAccess
import Glibc

/// Cuts a file of TMX into parts between its units, by a look at its tags alone.
///
/// It knows comments, CDATA, processing instructions and a document type; what it cannot be sure of it refuses, and the file
/// is read in one piece. Whether anything is well formed is for those who read the parts.
struct TMXPartCutter {
    private let source: UTF8Source
    /// Read, and in no part yet.
    private var buffer: [UInt8] = []
    private var ended = false
    private var isDone = false
    private var head: Head?
    private var units = 0
    private var lines = 0

    /// What stands before the first unit.
    private struct Head {
        var bytes: [UInt8]
        var depth: Int
        var lines: Int
    }

    /// A longer head is not repeated with every part.
    private static let longestHead = 1 << 16

    init(_ source: UTF8Source) { self.source = source }

    /// The next part; nil after the last.
    ///
    /// - Parameter units: how many, at most.
    /// - Throws: `PartFailure` for a file that cannot be cut; `FileError`, `CorpusFormatError`.
    mutating func next(units most: Int) throws -> TMXPart? {
        guard !isDone else { return nil }
        let head = try self.head ?? readHead()
        self.head = head
        var position = 0
        var end = 0
        var count = 0
        var isInUnit = false
        while !isDone, count < most, end < CorpusPart.mostBytes {
            switch try Self.nextTag(in: buffer, from: position, isInUnit ? .unit : .units, isLast: ended) {
            case .unitStart(let place):
                if isInUnit { throw PartFailure(reason: "a unit begins within a unit") }
                isInUnit = true
                position = place + 1
            case .unitEnd(let behind):
                isInUnit = false
                count += 1
                (position, end) = (behind, behind)
            case .otherEnd:
                // All that stands behind what the units stand in is read with the last of them; the part's reader sees
                // whether there are more.
                try readRest()
                (isDone, end) = (true, buffer.count)
            case .none(let place):
                position = place
                if ended {
                    (isDone, end) = (true, buffer.count)
                } else {
                    try readMore()
                }
            }
        }
        var part = TMXPart(
            headBytes: head.bytes.count, headDepth: head.depth, headLines: head.lines, bytes: [], count: count,
            numberBefore: units, linesBefore: lines, isLast: isDone, origin: source.origin)
        part.bytes.reserveCapacity(head.bytes.count + end)
        part.bytes += head.bytes
        part.bytes += buffer[..<end]
        units += count
        lines += Self.lineEnds(buffer[..<end])
        buffer.removeFirst(end)
        return part
    }

    private mutating func readMore() throws {
        guard buffer.count <= CorpusLimits.segment else { throw PartFailure(reason: "a unit is very long") }
        ended = try !source.read(into: &buffer)
    }

    private mutating func readRest() throws { while !ended { try readMore() } }

    private mutating func readHead() throws -> Head {
        var position = 0
        while true {
            switch try Self.nextTag(in: buffer, from: position, .head, isLast: ended) {
            case .unitStart(let place):
                let bytes = Array(buffer[..<place])
                guard place <= Self.longestHead else { throw PartFailure(reason: "the head is very long") }
                buffer.removeFirst(place)
                let ends = Self.lineEnds(bytes[...])
                lines = source.skippedLines + ends
                return Head(bytes: bytes, depth: try depth(behind: bytes), lines: ends)
            case .otherEnd(let place): position = place + 1
            case .unitEnd: throw PartFailure(reason: "a unit ends that did not begin")
            case .none(let place):
                position = place
                guard !ended, buffer.count <= Self.longestHead * 4 else {
                    throw PartFailure(reason: "no unit begins")
                }
                try readMore()
            }
        }
    }

    /// How many elements are open behind a head.
    private func depth(behind head: [UInt8]) throws -> Int {
        let source = UTF8Source(part: head, of: source.origin)
        let events = try XMLEventReader(source, part: (head: head.count, isOpenEnded: true))
        while try events.next() != nil {}
        return events.depth
    }

    private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes in
            let text = Markup(bytes: bytes, position: 0)
            var count = 0
            var position = 0
            while let end = text.find("\n", from: position) {
                count += 1
                position = end + 1
            }
            return count
        }
    }

    // MARK: Tags

    /// Where tags are looked for.
    private enum Place {
        /// Before the first unit, where a document type may stand.
        case head
        /// Between units.
        case units
        case unit
    }

    /// What comes next of the tags that matter.
    private enum Tag {
        /// The place of `<tu`.
        case unitStart(Int)
        /// The place behind `</tu>`.
        case unitEnd(Int)
        /// The place of an end tag outside units.
        case otherEnd(Int)
        /// Nothing; from where to look on.
        case none(Int)
    }

    /// - Parameter isLast: whether nothing can follow the bytes.
    private static func nextTag(
        in bytes: [UInt8], from start: Int, _ kind: Place, isLast: Bool
    ) throws(PartFailure) -> Tag {
        let found = bytes.withUnsafeBytes { bytes -> Result<Tag, PartFailure> in
            var text = Markup(bytes: bytes, position: start)
            while let place = text.find("<", from: text.position) {
                // What kind of tag it is has to be seen.
                guard place + 12 <= bytes.count || isLast else { return .success(.none(place)) }
                var next: Int?
                if text.has("<!--", at: place) {
                    next = text.find("-->", from: place + 4).map { $0 + 3 }
                } else if text.has("<![CDATA[", at: place) {
                    next = text.find("]]>", from: place + 9).map { $0 + 3 }
                } else if text.has("<?", at: place) {
                    next = text.find("?>", from: place + 2).map { $0 + 2 }
                } else if text.has("<!", at: place) {
                    guard kind == .head else {
                        return .failure(PartFailure(reason: "a declaration stands among the units"))
                    }
                    next = text.declarationEnd(from: place)
                } else if text.has("</", at: place) {
                    if text.has("tu", at: place + 2), text.endsName(at: place + 4) {
                        guard let end = text.find(">", from: place + 4) else { return .success(.none(place)) }
                        return .success(.unitEnd(end + 1))
                    }
                    if kind != .unit { return .success(.otherEnd(place)) }
                    next = place + 2
                } else if text.has("<tu", at: place), text.endsName(at: place + 3) {
                    return .success(.unitStart(place))
                } else {
                    next = place + 1
                }
                guard let next else { return .success(.none(place)) }
                text.position = next
            }
            return .success(.none(bytes.count))
        }
        return try found.get()
    }

    /// Bytes in which tags are looked for.
    private struct Markup {
        let bytes: UnsafeRawBufferPointer
        var position: Int

        /// The next place of a string.
        func find(_ text: StaticString, from start: Int) -> Int? {
            guard let base = bytes.baseAddress else { return nil }
            var start = start
            while start < bytes.count,
                // memchr looks at many bytes at a time.
                let found = memchr(base + start, Int32(text.utf8Start[0]), bytes.count - start)
            {
                let place = UnsafeRawPointer(found) - base
                if has(text, at: place) { return place }
                start = place + 1
            }
            return nil
        }

        func has(_ text: StaticString, at place: Int) -> Bool {
            guard place + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
            return memcmp(base + place, text.utf8Start, text.utf8CodeUnitCount) == 0
        }

        /// Whether no further letter of a tag's name stands there.
        func endsName(at place: Int) -> Bool {
            guard place < bytes.count else { return false }
            return switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"): true
            default: false
            }
        }

        /// The place behind a document type with all that it declares.
        func declarationEnd(from start: Int) -> Int? {
            var index = start + 2
            var depth = 0
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    guard let end = find(bytes[index] == UInt8(ascii: "'") ? "'" : "\"", from: index + 1) else {
                        return nil
                    }
                    index = end
                case UInt8(ascii: "[") where depth == 0: depth = 1
                case UInt8(ascii: "]") where depth == 1: depth = 0
                case UInt8(ascii: "<") where has("<!--", at: index):
                    guard let end = find("-->", from: index + 4) else { return nil }
                    index = end + 2
                case UInt8(ascii: ">") where depth == 0: return index + 1
                default: break
                }
                index += 1
            }
            return nil
        }
    }
}
