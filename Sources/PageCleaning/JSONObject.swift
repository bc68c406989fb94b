import BitextModel

/// Writes a JSON object (RFC 8259), fields in the order they were added.
struct JSONObject {
    private var bytes = [UInt8(ascii: "{")]

    var text: String { String(decoding: bytes, as: UTF8.self) + "}" }

    mutating func add(_ name: String, _ value: String?) {
        key(name)
        if let value { JSONString.append(value, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
    }

    mutating func add(_ name: String, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func add<Values: Collection>(
        _ name: String, _ values: Values, _ fill: (Values.Element, inout JSONObject) -> Void
    ) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            var entry = JSONObject()
            fill(value, &entry)
            bytes.append(contentsOf: entry.bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func key(_ name: String) {
        if bytes.count > 1 { bytes.append(contentsOf: ", ".utf8) }
        JSONString.append(name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
    }
}
