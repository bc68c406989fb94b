/// Parses one JSON text (RFC 8259) from UTF-8 bytes.
package struct JSONParser {
    /// What is wrong, and at which byte.
    package struct Failure: Error {
        package var reason: String
        /// Counted from the text's first byte, 0.
        package var offset: Int
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    /// Deeper nesting is refused, so that no input overflows the stack.
    private static let deepest = 64
    /// A text of more values is refused: each costs memory, however short it is.
    private static let mostValues = 1_000_000
    private var count = 0

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// - Throws: `Failure` for what is no JSON, nested too deeply, or of too many values.
    /// - Complexity: O(bytes).
    package static func parse(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpaces()
        if parser.index < bytes.endIndex { throw parser.failure("there is something after the value") }
        return value
    }

    private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: index - bytes.startIndex) }

    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpaces() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: wanted) else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw failure("values are nested too deeply") }
        count += 1
        guard count <= Self.mostValues else { throw failure("there are more than \(Self.mostValues) values") }
        skipSpaces()
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(0x30...0x39), UInt8(ascii: "-"): return try number()
        case nil: throw failure("the text ends where a value should stand")
        default: throw failure("no value begins here")
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw failure("no value begins here") }
        index += word.utf8.count
        return value
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = index
        while let byte, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
        guard Self.isNumber(bytes[start..<index]) else {
            index = start
            throw failure("what begins here is not a number")
        }
        return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// Whether bytes are a number as JSON has them: digits without a needless 0 before them, decimals, exponent.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func digits() -> Int {
            let start = rest.startIndex
            rest = rest.drop { (0x30...0x39).contains($0) }
            return rest.startIndex - start
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let hasZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || (whole > 1 && !hasZero) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func array(depth: Int) throws(Failure) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        skipSpaces()
        if take("]") { return .array([]) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpaces()
            if take("]") { return .array(elements) }
            guard take(",") else { throw failure("an array is not closed") }
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        skipSpaces()
        if take("}") { return .object([]) }
        while true {
            skipSpaces()
            guard byte == UInt8(ascii: "\"") else { throw failure("a member has no name") }
            let name = try string()
            skipSpaces()
            guard take(":") else { throw failure("a member has no value") }
            members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
            skipSpaces()
            if take("}") { return .object(members) }
            guard take(",") else { throw failure("an object is not closed") }
        }
    }

    private mutating func string() throws(Failure) -> String {
        index += 1
        var start = index
        var text: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[start..<index])
                guard let result = String(validating: text, as: UTF8.self) else {
                    throw failure("a string is not UTF-8")
                }
                index += 1
                return result
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<index])
                index += 1
                try escape(to: &text)
                start = index
            case 0..<0x20: throw failure("a control character stands in a string without being escaped")
            default: index += 1
            }
        }
        throw failure("a string is not closed")
    }

    private mutating func escape(to text: inout [UInt8]) throws(Failure) {
        guard let byte else { throw failure("a string is not closed") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"):
            var code = try unit()
            if (0xD800..<0xDC00).contains(code), bytes[index...].starts(with: "\\u".utf8) {
                index += 2
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw failure("a surrogate stands alone") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw failure("a surrogate stands alone") }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: throw failure("there is no such escape")
        }
    }

    private mutating func unit() throws(Failure) -> UInt32 {
        guard index + 4 <= bytes.endIndex,
            bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw failure("\\u is not followed by four hexadecimal digits") }
        index += 4
        return code
    }
}
