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
    // An opaque C object; freed in deinit and used by this class alone.
    private let parser: OpaquePointer
    private var piece: [UInt8] = []
    private var events: UnsafePointer<cxml_event>?
    private var count = 0
    private var index = -1
    private var ended = false
    private var failure: CorpusFormatError?
    private var names = XMLNameTable()

    /// A stretch without any tag is cut here, wherever that is; libxml2 copes with pieces of characters.
    private static let largestPiece = 1 << 24

    /// - Parameter filter: Takes out, and reports, what XML does not allow; nil to refuse such documents.
    convenience init(_ path: String, filter: XMLCharacterFilter? = nil) throws {
        try self.init(UTF8Source(path, kind: .xml), filter: filter)
    }

    /// Reads a source that is open already.
    init(_ source: UTF8Source, filter: XMLCharacterFilter? = nil) throws {
        source.kind = .xml
        self.source = source
        self.filter = filter
        guard let parser = cxml_create() else { throw FileError.unreadable(source.path, reason: "memory is exhausted") }
        self.parser = parser
    }

    deinit { cxml_free(parser) }

    var path: String { source.path }
    var encoding: String { source.encoding }
    var hasByteOrderMark: Bool { source.hasByteOrderMark }

    /// The line of the present event.
    var line: Int { events.map { index >= 0 && index < count ? Int($0[index].line) : 0 } ?? 0 }

    /// The next event; nil at the document's end.
    ///
    /// - Throws: `FileError`; `CorpusFormatError.malformedXML` and `.badEncoding` with the line.
    func next() throws -> Event? {
        while true {
            index += 1
            while index < count, let events, events[index].kind == CXML_ATTRIBUTE { index += 1 }
            if index < count, let events {
                let event = events[index]
                let kind: Kind =
                    switch Int(event.kind) {
                    case CXML_START: .start
                    case CXML_END: .end
                    case CXML_TEXT: .text
                    default: .doctype
                    }
                return Event(kind: kind, name: names[event.name], line: Int(event.line))
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
            let clean = filter.filtered(piece[..<end], isLast: ended)
            status = clean.withUnsafeBufferPointer { cxml_feed(parser, $0.baseAddress, $0.count, ended ? 1 : 0) }
        } else {
            status = piece.withUnsafeBufferPointer { cxml_feed(parser, $0.baseAddress, end, ended ? 1 : 0) }
        }
        piece.removeFirst(end)
        events = cxml_events(parser, &count)
        index = -1
        if status != 0 {
            var line: Int32 = 0
            let words = cxml_problem(parser, &line).map { String(cString: $0) } ?? ""
            failure = .malformedXML(path, line: max(1, Int(line)), reason: words)
            ended = true
        }
        return true
    }
}
