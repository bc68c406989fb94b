package import BitextModel

/// Writes JSON (RFC 8259) on one line, members in the order in which they are given, without spaces:
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("title", article.title)
///         $0.member("ranges", each: ranges) { range, json in json.string(range.description) }
///     }
///     output += json.bytes
package struct JSONWriter {
    /// What was written, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Nothing written yet.
    package init() {}

    /// What was written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object whose members `body` writes.
    package mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed("{", "}", body) }

    /// Writes an array whose elements `body` writes.
    package mutating func array(_ body: (inout JSONWriter) -> Void) { enclosed("[", "]", body) }

    /// Writes an array of strings; nil is null.
    package mutating func array(_ texts: some Sequence<String?>) {
        array { json in for text in texts { json.string(text) } }
    }

    /// Writes an array of whole numbers.
    package mutating func array(_ values: some Sequence<Int>) {
        array { json in for value in values { json.integer(value) } }
    }

    /// Writes a string; nil is null.
    package mutating func string(_ text: String?) {
        separate()
        if let text { JSONString.append(text, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
    }

    /// Writes a whole number; nil is null.
    package mutating func integer(_ value: Int?) { literal(value.map { String($0) }) }

    /// Writes a number with a fixed count of decimals; nil, and what is no finite number, is null.
    package mutating func decimal(_ value: Double?, places: Int) {
        literal(value.flatMap { $0.isFinite ? Decimals.string($0, places: places) : nil })
    }

    /// Writes `true` or `false`.
    package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes null.
    package mutating func null() { literal(nil) }

    /// Writes a value that was read: members in their order, numbers as they stood.
    ///
    /// - Complexity: O(bytes).
    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let text): literal(text)
        case .string(let text): string(text)
        case .array(let elements): array { json in for element in elements { json.value(element) } }
        case .object(let members):
            object { json in
                for member in members {
                    json.name(member.name)
                    json.value(member.value)
                }
            }
        }
    }

    /// Writes a member's name; its value is to be written next.
    package mutating func name(_ name: String) {
        separate()
        JSONString.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a member that is a string; nil is null.
    package mutating func member(_ name: String, _ text: String?) {
        self.name(name)
        string(text)
    }

    /// Writes a member that is a whole number; nil is null.
    package mutating func member(_ name: String, _ value: Int?) {
        self.name(name)
        integer(value)
    }

    /// Writes a member that is a number with decimals; nil, and what is no finite number, is null.
    package mutating func member(_ name: String, _ value: Double?, places: Int) {
        self.name(name)
        decimal(value, places: places)
    }

    /// Writes a member that is an array of strings.
    package mutating func member(_ name: String, _ texts: some Sequence<String>) {
        member(name, each: texts) { text, json in json.string(text) }
    }

    /// Writes a member that is an array; `body` writes an element.
    package mutating func member<Values: Sequence>(
        _ name: String, each values: Values, _ body: (Values.Element, inout JSONWriter) -> Void
    ) {
        self.name(name)
        array { json in for value in values { body(value, &json) } }
    }

    /// Writes a member that is an object whose members `body` writes.
    package mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
        self.name(name)
        object(body)
    }

    /// Writes a member that is an object: what made the output.
    package mutating func member(_ name: String, _ provenance: AlignedPair.Provenance) {
        member(name) { json in
            json.member("program", provenance.program)
            json.member("version", provenance.version)
            if let weights = provenance.weights { json.member("weights", weights) }
            if let model = provenance.modelChecksum { json.member("modelChecksum", model) }
        }
    }

    private mutating func enclosed(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: opening))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: closing))
        needsComma = true
    }

    private mutating func literal(_ text: String?) {
        separate()
        bytes.append(contentsOf: (text ?? "null").utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
