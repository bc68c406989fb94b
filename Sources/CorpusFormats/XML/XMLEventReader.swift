import CXMLReader
import FileAccess

/// The events of an XML document, one at a time, in constant memory.
///
/// Nothing is loaded and no entity is expanded but the five that XML knows by itself, so that neither external
/// entities nor entity bombs do anything but end the reading with an error.
final class XMLEventReader {
    enum Kind { case start, end, text, doctype }

    /// The kind, name and line of the present event; the rest is asked for when wanted.
    struct Event {
        var kind: Kind
        /// The qualified name of an element, as it is written.
        var name: XMLName
        var line: Int
    }

    private let source: UTF8Source
    private let filter: XMLCharacterFilter?
    /// The element that damage is confined to: the parser is given one at a time.
    private let unitName: String?
    /// Finds the ends of units; the bytes of the present one, for another trial.
    private var splitter: XMLUnitSplitter?
    private var unitBytes: [UInt8] = []
    private var unitLine = 1
    private var unitIsBroken = false
    private var sourceEnded = false
    private var isDone = false
    /// Lines before what the present parser was given.
    private var lineBase = 0
    /// Entities that the document declares, where it is read without filter.
    private var entities: MarkupEntities?
    private var sawHead = false
    /// The bytes that entities may be declared in, and whether the document may end before its elements do.
    private let part: (head: Int, isOpenEnded: Bool)?
    /// Elements that are open behind the present event.
    @exclusivity(unchecked) private(set) var depth = 0
    // An opaque C object; freed in deinit and used by this class alone.
    private var parser: OpaquePointer
    private var piece: [UInt8] = []
    // A million times read for a corpus, and by this class alone: the checks for overlapping accesses are a tenth of the time.
    @exclusivity(unchecked) private var events: UnsafePointer<cxml_event>?
    @exclusivity(unchecked) private var count = 0
    @exclusivity(unchecked) private var index = -1
    @exclusivity(unchecked) private var names = XMLNameTable()
    private var ended = false
    private var failure: CorpusFormatError?

    /// A stretch without any tag is cut here, wherever that is; libxml2 copes with pieces of characters.
    private static let largestPiece = 1 << 24

    /// - Parameter filter: Takes out, and reports, what XML does not allow; nil to refuse such documents.
    /// - Parameter units: the name of the elements that damage is to be confined to, see `recover`; nil to end with the
    ///   first fault.
    convenience init(_ path: String, filter: XMLCharacterFilter? = nil, units: String? = nil) throws {
        try self.init(UTF8Source(path, kind: .xml), filter: filter, units: units)
    }

    /// Reads a source that is open already.
    ///
    /// - Parameter part: of a part of a document: how many of its bytes are the document's head, and whether something
    ///   is to follow; nil for a whole one.
    init(
        _ source: UTF8Source, filter: XMLCharacterFilter? = nil, units: String? = nil,
        part: (head: Int, isOpenEnded: Bool)? = nil
    ) throws {
        self.part = part
        source.kind = .xml
        self.source = source
        self.filter = filter
        unitName = units
        splitter = units.map { XMLUnitSplitter(name: $0) }
        guard let parser = cxml_create() else { throw FileError.unreadable(source.path, reason: "memory is exhausted") }
        self.parser = parser
    }

    deinit { cxml_free(parser) }

    var path: String { source.path }
    var encoding: String { source.encoding }
    var hasByteOrderMark: Bool { source.hasByteOrderMark }

    /// The line of the present event.
    var line: Int { events.map { index >= 0 && index < count ? Int($0[index].line) + lineBase : 0 } ?? 0 }

    /// The next event; nil at the document's end.
    ///
    /// - Throws: `FileError`; `CorpusFormatError.malformedXML` and `.badEncoding` with the line.
    func next() throws -> Event? {
        while true {
            index += 1
            while index < count, let events, events[index].kind == CXML_ATTRIBUTE { index += 1 }
            if index < count, let events {
                let event = events[index]
                if event.kind == CXML_START { depth += 1 }
                if event.kind == CXML_END { depth -= 1 }
                let kind: Kind =
                    switch Int(event.kind) {
                    case CXML_START: .start
                    case CXML_END: .end
                    case CXML_TEXT: .text
                    default: .doctype
                    }
                return Event(kind: kind, name: names[event.name], line: Int(event.line) + lineBase)
            }
            guard try feed() else { return nil }
        }
    }

    /// The text of the present text event.
    var text: String {
        guard let events, index >= 0, index < count else { return "" }
        return string(events[index])
    }

    /// Appends the text of the present event to that of a segment, without making a string of it.
    ///
    /// - Throws: `CorpusFormatError.tooLong`.
    func appendText(to buffer: inout [UInt8]) throws(CorpusFormatError) {
        guard let events, index >= 0, index < count else { return }
        let event = events[index]
        buffer.append(contentsOf: UnsafeBufferPointer(start: cxml_text(parser) + event.offset, count: event.length))
        guard buffer.count <= CorpusLimits.segment else { throw .tooLong(path, line: line, most: CorpusLimits.segment) }
    }

    /// An attribute of the present start event.
    func attribute(_ name: XMLName) -> String? {
        guard let events else { return nil }
        var position = index + 1
        while position < count, events[position].kind == CXML_ATTRIBUTE {
            if names[events[position].name] == name { return string(events[position]) }
            position += 1
        }
        return nil
    }

    /// All attributes of the present start event, in document order.
    var attributes: [(name: String, value: String)] {
        guard let events else { return [] }
        var all: [(String, String)] = []
        var position = index + 1
        while position < count, events[position].kind == CXML_ATTRIBUTE {
            all.append((String(cString: events[position].name), string(events[position])))
            position += 1
        }
        return all
    }

    /// The attributes of the present start event, in document order, for `name(of:)` and `value(of:)`.
    var attributeEvents: Range<Int> {
        guard let events else { return 0..<0 }
        var end = index + 1
        while end < count, events[end].kind == CXML_ATTRIBUTE { end += 1 }
        return index + 1..<end
    }

    /// The name of an attribute of the present event.
    func name(of attribute: Int) -> XMLName { names[events?[attribute].name] }

    /// The name of an attribute of the present event as it is written.
    func nameText(of attribute: Int) -> String { events?[attribute].name.map { String(cString: $0) } ?? "" }

    /// The value of an attribute of the present event.
    func value(of attribute: Int) -> String { events.map { string($0[attribute]) } ?? "" }

    /// The present event's element name as it is written.
    var nameText: String {
        guard let events, index >= 0, index < count, let name = events[index].name else { return "" }
        return String(cString: name)
    }

    private func string(_ event: cxml_event) -> String {
        String(
            decoding: UnsafeBufferPointer(start: cxml_text(parser) + event.offset, count: event.length), as: UTF8.self)
    }

    /// The position behind the last `>` of a buffer's end; nil where there is none.
    private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
        bytes[start...].lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    /// Parses one more piece of the document; false when there is nothing more.
    private func feed() throws -> Bool {
        if let failure { throw failure }
        if splitter != nil { return try feedUnit() }
        if ended { return false }
        // The parser is given whole tags: a piece ends behind the last `>` read so far.
        var end = 0
        while end == 0 {
            let searched = piece.count
            if try !source.read(into: &piece) {
                ended = true
                end = piece.count
                break
            }
            end = Self.tagEnd(in: piece, from: searched) ?? (piece.count > Self.largestPiece ? piece.count : 0)
        }
        let status: Int32
        if let filter {
            status = feed(filter.filtered(piece[..<end], isLast: ended), isLast: ended)
        } else if let entities = declaredEntities(end) {
            status = feed(entities.expanded(piece[..<end]), isLast: ended && part?.isOpenEnded != true)
        } else {
            let isLast = ended && part?.isOpenEnded != true
            status = piece.withUnsafeBufferPointer { cxml_feed(parser, $0.baseAddress, end, isLast ? 1 : 0) }
        }
        piece.removeFirst(end)
        take(status)
        return true
    }

    private func feed(_ bytes: [UInt8], isLast: Bool) -> Int32 {
        bytes.withUnsafeBufferPointer { cxml_feed(parser, $0.baseAddress, $0.count, isLast ? 1 : 0) }
    }

    /// Looks at the first piece for declarations of entities; nil where there are none, as nearly always.
    private func declaredEntities(_ end: Int) -> MarkupEntities? {
        if !sawHead {
            sawHead = true
            lineBase = source.skippedLines
            let found = MarkupEntities(head: piece[..<min(end, part?.head ?? end)])
            entities = found.declared.isEmpty ? nil : found
        }
        return entities
    }

    private func take(_ status: Int32) {
        events = cxml_events(parser, &count)
        index = -1
        if status != 0 {
            var line: Int32 = 0
            let words = cxml_problem(parser, &line).map { String(cString: $0) } ?? ""
            failure = .malformedXML(path, line: max(1, Int(line) + lineBase), reason: words)
            ended = true
        }
    }

    // MARK: Damage that is confined to a unit

    /// Parses one more unit, with what stands before it; false when there is nothing more.
    private func feedUnit() throws -> Bool {
        guard !isDone, let filter else { return false }
        var cut = splitter?.next(in: piece, isLast: sourceEnded)
        while cut == nil, !sourceEnded {
            sourceEnded = try !source.read(into: &piece)
            cut = splitter?.next(in: piece, isLast: sourceEnded)
        }
        let end = cut?.end ?? piece.count
        isDone = sourceEnded && end == piece.count
        if lineBase == 0, unitBytes.isEmpty { (lineBase, unitLine) = (source.skippedLines, 1 + source.skippedLines) }
        unitLine += unitBytes.count { $0 == 0x0A }
        unitBytes = filter.filtered(piece[..<end], isLast: isDone)
        piece.removeFirst(end)
        take(feed(unitBytes, isLast: isDone))
        if let cut, cut.isBroken, failure == nil {
            failure = .malformedXML(
                path, line: unitLine, reason: "a <\(unitName ?? "")> begins before the last one ends")
        }
        unitIsBroken = cut?.isBroken ?? false
        return true
    }

    /// What `recover` could do.
    enum Recovery {
        /// The unit is read with its inner tags taken out.
        case mended
        /// The unit is lost.
        case lost
        /// The fault is not in a unit.
        case none
    }

    /// Reads on after a fault in or between units: the unit that has it once more without the tags within its segments; if
    /// that is well formed its events come next, else those of the next unit.
    ///
    /// - Parameters:
    ///   - opening: the tags that units stand in.
    ///   - depth: how many these are.
    ///   - segment: the name of the elements whose inner tags may go.
    /// - Throws: `FileError` where memory is exhausted.
    func recover(opening: String, depth: Int, segment: String) throws -> Recovery {
        failure = nil
        let start = XMLUnitSplitter(name: unitName ?? "").start(in: unitBytes)
        if let start, !unitIsBroken {
            if try Self.isWhole(Array(opening.utf8) + unitBytes[start...], depth: depth, path) {
                let whole = Array(unitBytes[start...])
                try restart(opening: opening, line: unitLine + unitBytes[..<start].count { $0 == 0x0A })
                take(feed(whole, isLast: false))
                return .none
            }
            let mended = XMLUnitSplitter.withoutTags(in: unitBytes[start...], segment: segment)
            if try Self.isWhole(Array(opening.utf8) + mended, depth: depth, path) {
                try restart(opening: opening, line: unitLine + unitBytes[..<start].count { $0 == 0x0A })
                take(feed(mended, isLast: false))
                return .mended
            }
        }
        try restart(opening: opening, line: unitLine + unitBytes.count { $0 == 0x0A })
        return start == nil ? .none : .lost
    }

    private func restart(opening: String, line: Int) throws {
        guard let fresh = cxml_create() else { throw FileError.unreadable(path, reason: "memory is exhausted") }
        cxml_free(parser)
        parser = fresh
        names = XMLNameTable()
        lineBase = line - 1
        _ = feed(Array(opening.utf8), isLast: false)
        events = nil
        count = 0
        index = -1
    }

    /// Whether a unit that stands in open elements is well formed and ends.
    private static func isWhole(_ bytes: [UInt8], depth wanted: Int, _ path: String) throws -> Bool {
        guard let trial = cxml_create() else { throw FileError.unreadable(path, reason: "memory is exhausted") }
        defer { cxml_free(trial) }
        let status = bytes.withUnsafeBufferPointer { cxml_feed(trial, $0.baseAddress, $0.count, 0) }
        guard status == 0 else { return false }
        var count = 0
        let events = cxml_events(trial, &count)
        var depth = 0
        for index in 0..<count {
            guard let kind = events?[index].kind else { break }
            if kind == CXML_START { depth += 1 }
            if kind == CXML_END { depth -= 1 }
        }
        return depth == wanted
    }
}
