import BitextModel
import TextFacts

/// One line of a stream: a JSON object that asks for something.
struct StreamRecord: Sendable {
    /// As it stood; null where the record has none.
    let id: JSONValue
    private let object: JSONValue

    /// - Throws: `StreamError` for a line that is no record.
    init(_ line: [UInt8]) throws(StreamError) {
        do {
            object = try JSONParser.parse(line[...])
        } catch {
            throw .notJSON(reason: error.reason, byte: error.offset + 1)
        }
        guard case .object = object else { throw .notObject }
        id = object["id"] ?? .null
    }

    /// - Throws: `StreamError.badMember` for an identifier that is neither a string nor a number.
    func checkIdentifier() throws(StreamError) {
        switch id {
        case .null, .string, .number: return
        default: throw .badMember("id", expected: "a string or a number")
        }
    }

    /// A document that the record holds.
    ///
    /// - Parameters:
    ///   - name: the member's.
    ///   - language: that of the document where neither it nor the record names one.
    ///   - languageName: the record's member that names its language.
    /// - Throws: `StreamError`.
    func document(_ name: String, language: Language?, languageName: String) throws(StreamError) -> DocumentSource {
        let recordLanguage = try Self.language(object, languageName, place: languageName)
        switch object[name] {
        case nil, .null: throw .missing(name)
        case .string(let text):
            return .bytes(
                Array(text.utf8), name: name, language: recordLanguage ?? language, declaredCharset: "UTF-8")
        case .some(let value):
            guard case .object = value else {
                throw .badMember(name, expected: "a text, or an object with “text”, “html” or “base64”")
            }
            let own = try Self.language(value, "language", place: "\(name).language")
            return try Self.document(value, name, language: own ?? recordLanguage ?? language)
        }
    }

    private static func document(
        _ value: JSONValue, _ member: String, language: Language?
    ) throws(StreamError) -> DocumentSource {
        let address = try text(value, "url", in: member)
        let name = try text(value, "name", in: member) ?? address ?? member
        let contents = [
            try text(value, "text", in: member), try text(value, "html", in: member),
            try text(value, "base64", in: member),
        ]
        guard contents.filter({ $0 != nil }).count == 1 else {
            throw .badMember(member, expected: "an object with one of “text”, “html” and “base64”")
        }
        var document: DocumentSource
        if let text = contents[0] {
            document = .text(text, language: language, name: name)
        } else if let html = contents[1] {
            document = .html(html, language: language, name: name)
        } else {
            guard let bytes = Base64.exactBytes(of: (contents[2] ?? "").utf8) else { throw .badBase64(member) }
            document = .bytes(
                bytes, name: name, language: language, declaredCharset: try text(value, "charset", in: member))
        }
        document.address = address
        return document
    }

    /// A member that is a string; nil where it is left out.
    private static func text(
        _ value: JSONValue, _ name: String, in member: String
    ) throws(StreamError) -> String? {
        switch value[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case .some: throw .badMember("\(member).\(name)", expected: "a string")
        }
    }

    private static func language(
        _ value: JSONValue, _ name: String, place: String
    ) throws(StreamError) -> Language? {
        switch value[name] {
        case nil, .null: return nil
        case .string(let code):
            guard let language = Language(code) else { throw .badLanguage(place, code: code) }
            return language
        case .some: throw .badMember(place, expected: "a string")
        }
    }

    /// The answer's line: the identifier first, the record's own metadata last.
    func answer(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.name("id")
            json.value(id)
            body(&json)
            if let metadata = object["metadata"] {
                json.name("metadata")
                json.value(metadata)
            }
        }
        return json.bytes + [0x0A]
    }

    /// The answer to a line that cannot be answered.
    ///
    /// - Parameters:
    ///   - id: null where none could be read.
    ///   - line: the record's line, counted from 1.
    static func refusal(id: JSONValue, line: Int, _ error: any BitextError) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.name("id")
            json.value(id)
            json.member("error") { json in
                json.member("code", error.code)
                let place = error.location.map { "\($0): " } ?? ""
                json.member("message", "\(place)\(error.problem). \(error.remedy).")
                json.member("line", line)
            }
        }
        return json.bytes + [0x0A]
    }
}
