/// Cuts a file in Rich Text Format into tokens.
struct RichTextTokens {
    private let bytes: [UInt8]
    private var position = 0
    /// The line being read, for messages.
    private(set) var line = 1

    /// No control word is longer, says the specification; the rest of one that is is text.
    private static let longestWord = 32

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> RichTextToken? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "{"): return .groupStart
            case UInt8(ascii: "}"): return .groupEnd
            case UInt8(ascii: "\\"): return control()
            case 0x0A: line += 1
            case 0x0D, 0x00: break
            default:
                let start = position - 1
                while position < bytes.count, !Self.isSpecial(bytes[position]) { position += 1 }
                return .bytes(bytes[start..<position])
            }
        }
        return nil
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\") || byte == 0x0A
            || byte == 0x0D || byte == 0
    }

    private mutating func control() -> RichTextToken? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        guard Self.isLetter(first) else {
            position += 1
            switch first {
            case UInt8(ascii: "'"): return hexadecimal()
            case 0x0A, 0x0D:
                if first == 0x0A { line += 1 }
                return .control("par", nil)
            case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .bytes(bytes[position - 1..<position])
            default: return .symbol(first)
            }
        }
        let start = position
        while position < bytes.count, position - start < Self.longestWord, Self.isLetter(bytes[position]) {
            position += 1
        }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let number = number()
        if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        if word == "bin", let number { position = min(bytes.count, position + max(0, number)) }
        return .control(word, number)
    }

    private mutating func number() -> Int? {
        var place = position
        let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        var value = 0
        let start = place
        while place < bytes.count, place - start < 10, Self.isDigit(bytes[place]) {
            value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
            place += 1
        }
        guard place > start else { return nil }
        position = place
        return isNegative ? -value : value
    }

    /// The byte that two digits name; what is no digit is left where it stands.
    private mutating func hexadecimal() -> RichTextToken {
        guard position + 1 < bytes.count, let high = Self.digit(bytes[position]),
            let low = Self.digit(bytes[position + 1])
        else { return .symbol(UInt8(ascii: "'")) }
        position += 2
        return .bytes([high * 16 + low])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
