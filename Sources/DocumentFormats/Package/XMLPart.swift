import CXMLReader

/// Reads the XML of a document's part as events, in pieces; nothing is loaded and no entity expanded but XML's own five.
package struct XMLPart {
    package enum Event {
        /// The element's local name, and its attributes by their names as they are written.
        case start(String, [String: String])
        case end(String)
        case text(String)
    }

    /// The file and the part, for messages.
    let file: String
    let name: String

    /// - Parameters: for messages.
    package init(file: String, name: String) {
        self.file = file
        self.name = name
    }

    private static let pieceLength = 1 << 16

    /// Hands a part's events on, in order.
    ///
    /// - Throws: `DocumentFormatError.malformed` with the line; what `handle` throws.
    /// - Complexity: O(bytes).
    package func read(_ bytes: [UInt8], _ handle: (Event) throws -> Void) throws {
        guard let parser = cxml_create() else { throw malformed(0, "memory is exhausted") }
        defer { cxml_free(parser) }
        var names: [UnsafePointer<CChar>: String] = [:]
        var position = 0
        repeat {
            let end = min(position + Self.pieceLength, bytes.count)
            let status = bytes.withUnsafeBufferPointer {
                cxml_feed(parser, $0.baseAddress.map { $0 + position }, end - position, end == bytes.count ? 1 : 0)
            }
            position = end
            try handOn(parser, &names, handle)
            if status != 0 {
                var line: Int32 = 0
                let reason = cxml_problem(parser, &line).map { String(cString: $0) } ?? "not well formed"
                throw malformed(Int(line), reason)
            }
        } while position < bytes.count
    }

    private func malformed(_ line: Int, _ reason: String) -> DocumentFormatError {
        .malformed(file, part: name, line: max(1, line), reason: reason)
    }

    // The events are C memory that lives until the next piece; all are handed on before.
    private func handOn(
        _ parser: OpaquePointer, _ names: inout [UnsafePointer<CChar>: String], _ handle: (Event) throws -> Void
    ) throws {
        var count = 0
        guard let events = cxml_events(parser, &count) else { return }
        func value(_ index: Int) -> String {
            String(
                decoding: UnsafeBufferPointer(
                    start: cxml_text(parser) + events[index].offset, count: events[index].length),
                as: UTF8.self)
        }
        func localName(_ index: Int) -> String {
            guard let pointer = events[index].name else { return "" }
            if let known = names[pointer] { return known }
            let qualified = String(cString: pointer)
            let local =
                qualified.lastIndex(of: ":").map { String(qualified[qualified.index(after: $0)...]) } ?? qualified
            names[pointer] = local
            return local
        }
        var index = 0
        while index < count {
            switch Int(events[index].kind) {
            case CXML_START:
                let name = localName(index)
                var attributes: [String: String] = [:]
                while index + 1 < count, Int(events[index + 1].kind) == CXML_ATTRIBUTE {
                    index += 1
                    if let name = events[index].name { attributes[String(cString: name)] = value(index) }
                }
                try handle(.start(name, attributes))
            case CXML_END: try handle(.end(localName(index)))
            case CXML_TEXT: try handle(.text(value(index)))
            default: break
            }
            index += 1
        }
    }
}
