/// Shows what would steer a terminal, instead of sending it there: ESC is `␛`, U+202E `<U+202E>`.
///
/// Texts of pages, names of files and messages that quote either may come from anybody. Control characters (C0 but for tab
/// and line feed, DEL, C1) and the characters that turn the direction of writing are shown; bytes that are not UTF-8,
/// which a terminal may take for 8-bit controls, become U+FFFD. Files and pipes get every byte as it is.
package struct VisibleText {
    /// The beginning of a character whose rest has not come yet.
    private var rest: [UInt8] = []

    package init() {}

    /// Appends bytes of UTF-8 as they are to be shown; a character may be cut between two calls.
    package mutating func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
        var input = rest
        input.append(contentsOf: bytes)
        let whole = input.count - Self.unfinished(input)
        rest = Array(input[whole...])
        Self.show(input[..<whole], to: &output)
    }

    /// Appends what is left of a text that ends within a character.
    package mutating func finish(to output: inout [UInt8]) {
        Self.show(rest[...], to: &output)
        rest = []
    }

    /// A text as it is to be shown.
    package static func of(_ text: String) -> String {
        var output: [UInt8] = []
        show(Array(text.utf8)[...], to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func show(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: output.append(UInt8(scalar.value))
            // The pictures of the control characters stand in their order.
            case 0x00...0x1F: output.append(contentsOf: String(Unicode.Scalar(0x2400 + scalar.value)!).utf8)
            case 0x7F: output.append(contentsOf: "\u{2421}".utf8)
            case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                output.append(contentsOf: "<U+\(String(repeating: "0", count: 4 - digits.count))\(digits)>".utf8)
            default:
                if let byte = FileName.byte(scalar) {
                    output.append(contentsOf: "\\x\(String(byte, radix: 16, uppercase: true))".utf8)
                } else {
                    output.append(contentsOf: UTF8.encode(scalar)!)
                }
            }
        }
    }

    /// How many bytes at the end begin a character and do not end it.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for (count, byte) in bytes.suffix(3).reversed().enumerated() {
            switch byte {
            case 0x80...0xBF: continue
            case 0xC2...0xDF: return count < 1 ? count + 1 : 0
            case 0xE0...0xEF: return count < 2 ? count + 1 : 0
            case 0xF0...0xF4: return count < 3 ? count + 1 : 0
            default: return 0
            }
        }
        return 0
    }
}
