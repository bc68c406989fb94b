/// Writes a JSON object (RFC 8259), fields in the order they were added.
struct JSONObject {
    private var fields: [String] = []

    var text: String { "{" + fields.joined(separator: ", ") + "}" }

    mutating func add(_ name: String, _ value: String?) {
        fields.append("\(Self.quoted(name)): \(value.map(Self.quoted) ?? "null")")
    }

    mutating func add(_ name: String, _ value: Int) { fields.append("\(Self.quoted(name)): \(value)") }

    mutating func add(_ name: String, _ values: [JSONObject]) {
        fields.append("\(Self.quoted(name)): [\(values.map(\.text).joined(separator: ", "))]")
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            // Control characters must be escaped; the separators U+2028 and U+2029 break lines in some readers.
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
