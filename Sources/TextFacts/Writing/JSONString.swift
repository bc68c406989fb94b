/// A string as JSON text (RFC 8259), with its quotation marks.
///
/// All of Unicode stands as it is, but for control characters and what ends a line for some readers (U+0085, U+2028,
/// U+2029): a JSON value of this program is on one line for every program.
package enum JSONString {
    /// The text's JSON, with its quotation marks.
    package static func of(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text's JSON to UTF-8 bytes.
    ///
    /// - Complexity: O(bytes).
    package static func append(_ text: String, to buffer: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            buffer.reserveCapacity(buffer.count + bytes.count + 2)
            buffer.append(UInt8(ascii: "\""))
            var plain = 0
            var index = 0
            while index < bytes.count {
                guard let (width, escape) = escape(bytes, at: index) else {
                    index += 1
                    continue
                }
                buffer.append(contentsOf: bytes[plain..<index])
                buffer.append(contentsOf: escape.utf8)
                index += width
                plain = index
            }
            buffer.append(contentsOf: bytes[plain...])
            buffer.append(UInt8(ascii: "\""))
        }
    }

    /// What stands for the character at an offset, and its width; nil where it may stand itself.
    @inline(__always)
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (width: Int, text: String)? {
        let byte = bytes[index]
        if byte > 0x7F {
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return (2, "\\u0085") }
            guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
            if bytes[index + 2] == 0xA8 { return (3, "\\u2028") }
            return bytes[index + 2] == 0xA9 ? (3, "\\u2029") : nil
        }
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F { return nil }
        return (1, control(byte))
    }

    private static func control(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        default:
            let digits = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
