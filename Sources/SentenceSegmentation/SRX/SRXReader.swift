import CXMLReader
import FileAccess
import ICUText

/// Reads SRX 2.0 (Segmentation Rules eXchange, LISA 2008).
struct SRXReader {
    private let file: String
    private var result: SRXRules
    private var path: [String] = []
    private var text = ""
    private var attributes: [String: String] = [:]
    private var ruleName: String?
    private var rule: SRXRules.Rule?
    private var foundRoot = false

    /// - Throws: `FileError`, `SegmentationError` with the line and the reason.
    static func read(_ file: String) throws -> SRXRules {
        let bytes = try InputFile.read(file)
        return try read(bytes, file: file)
    }

    static func read(_ bytes: [UInt8], file: String) throws -> SRXRules {
        var reader = SRXReader(file: file)
        return try reader.parse(utf8(bytes))
    }

    private init(file: String) {
        self.file = file
        result = SRXRules(file: file)
    }

    /// The parser takes UTF-8; a mark or the declaration tells other encodings.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes[3...]) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return CharsetDecoder.decode(bytes, charset: "UTF-16").map { Array($0.text.utf8) } ?? bytes
        }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let declaration = head.split(separator: "?>").first,
            let name = declaration.split(separator: "encoding=").dropFirst().first?.dropFirst()
                .split(whereSeparator: { $0 == "\"" || $0 == "'" }).first,
            name.lowercased() != "utf-8"
        else { return bytes }
        return CharsetDecoder.decode(bytes, charset: String(name)).map { Array($0.text.utf8) } ?? bytes
    }

    private mutating func parse(_ bytes: [UInt8]) throws -> SRXRules {
        guard let parser = cxml_create() else {
            throw SegmentationError.notXML(file: file, line: 0, reason: "memory is exhausted")
        }
        defer { cxml_free(parser) }
        let status = bytes.withUnsafeBufferPointer { cxml_feed(parser, $0.baseAddress, $0.count, 1) }
        try takeEvents(parser)
        if status != 0 {
            var line: Int32 = 0
            let reason = cxml_problem(parser, &line).map { String(cString: $0) } ?? "unknown"
            throw SegmentationError.notXML(file: file, line: Int(line), reason: reason)
        }
        guard foundRoot else { throw fault(1, "there is no <srx> element") }
        for map in result.maps where result.rules[map.ruleName] == nil {
            throw fault(map.line, "<languagemap> names the rules \"\(map.ruleName)\", which do not exist")
        }
        if result.maps.isEmpty { throw fault(1, "there is no <languagemap>") }
        return result
    }

    private func fault(_ line: Int, _ reason: String) -> SegmentationError {
        .notSRX(file: file, line: line, reason: reason)
    }
}

// MARK: Events

extension SRXReader {
    private mutating func takeEvents(_ parser: OpaquePointer) throws {
        var count = 0
        guard let events = cxml_events(parser, &count) else { return }
        var opened: (name: String, line: Int)?
        for index in 0..<count {
            let event = events[index]
            let name = event.name.map { Self.localName(String(cString: $0)) } ?? ""
            let value = String(
                decoding: UnsafeBufferPointer(start: cxml_text(parser) + event.offset, count: event.length),
                as: UTF8.self)
            // Attributes come as events after their element's: it is taken when the next event shows they are over.
            if Int(event.kind) != CXML_ATTRIBUTE, let element = opened {
                try start(element.name, line: element.line)
                opened = nil
            }
            switch Int(event.kind) {
            case CXML_START:
                opened = (name, Int(event.line))
                attributes = [:]
            case CXML_ATTRIBUTE: attributes[name] = value
            case CXML_TEXT: text += value
            case CXML_END: try end(name, line: Int(event.line))
            default: break
            }
        }
    }

    private static func localName(_ name: String) -> String {
        name.split(separator: ":").last.map { String($0) } ?? name
    }

    private mutating func start(_ name: String, line: Int) throws {
        path.append(name)
        text = ""
        switch name {
        case "srx" where path.count == 1:
            foundRoot = true
            guard attributes["version"] == "2.0" else {
                throw fault(line, "its version is \(attributes["version"] ?? "not given")")
            }
        case _ where path.count == 1: throw fault(line, "the root element is <\(name)>")
        case "header": result.cascades = try isYes("cascade", ifMissing: false, line)
        case "options" where path.contains("header"):
            result.usesUnicodeBoundaries = try isYes("useIcu4jBreakRules", ifMissing: false, line)
        case "languagerule":
            guard let given = attributes["languagerulename"] else {
                throw fault(line, "<languagerule> has no languagerulename")
            }
            ruleName = given
            result.rules[given, default: []] += []
        case "rule":
            guard ruleName != nil else { throw fault(line, "<rule> stands outside of <languagerule>") }
            rule = SRXRules.Rule(
                isBreak: try isYes("break", ifMissing: true, line), before: "", after: "", line: line)
        case "languagemap":
            guard let pattern = attributes["languagepattern"], let name = attributes["languagerulename"] else {
                throw fault(line, "<languagemap> lacks languagepattern or languagerulename")
            }
            result.maps.append(SRXRules.LanguageMap(pattern: pattern, ruleName: name, line: line))
        default: break
        }
    }

    private mutating func end(_ name: String, line: Int) throws {
        switch name {
        case "beforebreak": rule?.before = text
        case "afterbreak": rule?.after = text
        case "rule":
            guard let rule, let ruleName else { break }
            if rule.before.isEmpty, rule.after.isEmpty {
                throw fault(rule.line, "<rule> has neither a beforebreak nor an afterbreak, so it matches everywhere")
            }
            result.rules[ruleName, default: []].append(rule)
            self.rule = nil
        case "languagerule": ruleName = nil
        default: break
        }
        if path.last == name { path.removeLast() }
    }

    private func isYes(_ attribute: String, ifMissing: Bool, _ line: Int) throws -> Bool {
        switch attributes[attribute]?.lowercased() {
        case nil: return ifMissing
        case "yes": return true
        case "no": return false
        case let other?: throw fault(line, "\(attribute) is \"\(other)\", not yes or no")
        }
    }
}
