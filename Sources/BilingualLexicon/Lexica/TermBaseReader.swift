import BitextModel
import CXMLReader
import ICUText

/// Reads a TBX file (ISO 30042, both dialects: termEntry, langSet, tig and conceptEntry, langSec, termSec): for each concept
/// the pairs of its terms in two languages.
struct TermBaseReader {
    private let source: Language
    private let target: Language
    private(set) var terms: [TermList.Term] = []

    private var depth = 0
    /// How deep the element is that gave the language at hand.
    private var languageDepth = 0
    private var language = ""
    private var text: [UInt8]?
    private var sources: [String] = []
    private var targets: [String] = []

    private static let pieceLength = 1 << 16

    /// - Throws: `LexiconError.badXML`, `.noTerms`.
    static func read(
        _ bytes: [UInt8], name: String, source: Language, target: Language
    ) throws(LexiconError) -> [TermList.Term] {
        var reader = TermBaseReader(source: source, target: target)
        var bytes = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            bytes = CharsetDecoder.decode(bytes, charset: "UTF-16").map { Array($0.text.utf8) } ?? bytes
        }
        guard let parser = cxml_create() else { throw .badXML(name, line: 0, reason: "memory is exhausted") }
        defer { cxml_free(parser) }
        var position = 0
        repeat {
            let piece = Array(bytes[position..<min(position + pieceLength, bytes.count)])
            position += piece.count
            let status = cxml_feed(parser, piece, piece.count, position == bytes.count ? 1 : 0)
            reader.handle(parser)
            if status != 0 {
                var line: Int32 = 0
                let reason = cxml_problem(parser, &line).map { String(cString: $0) } ?? ""
                throw .badXML(name, line: Int(line), reason: reason)
            }
        } while position < bytes.count
        guard !reader.terms.isEmpty else { throw .noTerms(name, source: source, target: target) }
        return reader.terms
    }

    private init(source: Language, target: Language) {
        self.source = source
        self.target = target
    }

    private mutating func handle(_ parser: OpaquePointer) {
        var count = 0
        // The events live until the next piece; all are handled here.
        guard let events = cxml_events(parser, &count) else { return }
        var element = ""
        for event in UnsafeBufferPointer(start: events, count: count) {
            switch Int(event.kind) {
            case CXML_START:
                element = Self.localName(event.name)
                depth += 1
                start(element)
            case CXML_ATTRIBUTE:
                let attribute = String(cString: event.name)
                if element == "langSet" || element == "langSec", attribute == "xml:lang" || attribute == "lang" {
                    language = Self.string(parser, event)
                    languageDepth = depth
                }
            case CXML_END:
                end(Self.localName(event.name))
                depth -= 1
            case CXML_TEXT:
                if text != nil {
                    text?.append(
                        contentsOf: UnsafeBufferPointer(start: cxml_text(parser) + event.offset, count: event.length))
                }
            default: break
            }
        }
    }

    private mutating func start(_ element: String) {
        switch element {
        case "term": text = []
        case "termEntry", "conceptEntry":
            sources = []
            targets = []
        default: break
        }
    }

    private mutating func end(_ element: String) {
        switch element {
        case "term":
            if let text {
                let term = TermList.trimmed(String(decoding: text, as: UTF8.self)[...])
                if !term.isEmpty {
                    // A pair of two languages of one kind (zh-CN and zh-TW) is told apart by the whole tag.
                    if matches(source) { sources.append(term) } else if matches(target) { targets.append(term) }
                }
            }
            text = nil
        case "termEntry", "conceptEntry":
            for source in sources {
                for target in targets { terms.append(TermList.Term(source: source, target: target)) }
            }
            sources = []
            targets = []
        case "langSet", "langSec": if depth == languageDepth { language = "" }
        default: break
        }
    }

    private func matches(_ wanted: Language) -> Bool {
        guard let found = Language(language), found.primary == wanted.primary else { return false }
        return source.primary != target.primary || found.tag == wanted.tag
    }

    private static func localName(_ name: UnsafePointer<CChar>?) -> String {
        guard let name else { return "" }
        let qualified = String(cString: name)
        return qualified.split(separator: ":").last.map { String($0) } ?? qualified
    }

    private static func string(_ parser: OpaquePointer, _ event: cxml_event) -> String {
        String(
            decoding: UnsafeBufferPointer(start: cxml_text(parser) + event.offset, count: event.length), as: UTF8.self)
    }
}
