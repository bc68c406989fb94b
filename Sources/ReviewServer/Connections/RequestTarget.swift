/// The path and the query of a request.
struct RequestTarget: Hashable, Sendable {
    /// The parts between slashes, as they were sent: no part of ours has anything to decode.
    var path: [String]
    /// The first value of each name.
    var query: [String: String] = [:]

    /// From `/api/export?format=tmx`.
    init(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        guard parts.count == 2 else { return }
        for field in parts[1].split(separator: "&") {
            let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(pair[0])
            if query[name] == nil { query[name] = pair.count == 2 ? Self.decoded(pair[1]) : "" }
        }
    }

    /// A field with its `%41` and `+` read (application/x-www-form-urlencoded).
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: Substring.UTF8View.SubSequence) -> UInt8? {
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
