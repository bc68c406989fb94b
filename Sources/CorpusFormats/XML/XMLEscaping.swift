/// Text as XML content: markup escaped, what XML 1.0 cannot hold dropped scalar by scalar.
///
/// XML 1.0 (fifth edition, section 2.2) allows tab, line feed, carriage return and everything from U+0020 on but the
/// surrogates, U+FFFE and U+FFFF. Emoji and other supplementary characters are ordinary content.
enum XMLEscaping {
    enum Place { case content, attribute }

    /// Appends text to a buffer, and returns how many scalars were dropped.
    @discardableResult
    static func append(_ text: String, to buffer: inout [UInt8], in place: Place = .content) -> Int {
        var text = text
        return text.withUTF8 { append($0, to: &buffer, in: place) }
    }

    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8], in place: Place) -> Int {
        var dropped = 0
        var clean = 0
        var index = 0
        func flush(_ end: Int) { buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<end])) }
        while index < bytes.count {
            let byte = bytes[index]
            if !isSpecial[Int(byte)] {
                index += 1
                continue
            }
            var length = 1
            let replacement: StaticString
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where place == .attribute: replacement = "&quot;"
            case 0x09 where place == .attribute: replacement = "&#9;"
            case 0x0A where place == .attribute: replacement = "&#10;"
            // Without the reference a parser would make a line feed of it.
            case 0x0D: replacement = "&#13;"
            // A vertical tab and a form feed are white space.
            case 0x0B, 0x0C:
                dropped += 1
                replacement = " "
            case 0x09, 0x0A, UInt8(ascii: "\""):
                index += 1
                continue
            case 0xEF:
                guard isNoncharacter(bytes, at: index) else {
                    index += 1
                    continue
                }
                length = 3
                dropped += 1
                replacement = ""
            default:
                dropped += 1
                replacement = ""
            }
            flush(index)
            buffer.append(
                contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            index += length
            clean = index
        }
        flush(bytes.count)
        return dropped
    }

    /// Whether XML 1.0 allows a scalar.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The text without what XML cannot hold; a vertical tab and a form feed are spaces.
    static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\u{B}" || scalar == "\u{C}" {
                scalars.append(" ")
            } else if allows(scalar) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// U+FFFE or U+FFFF.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private static let isSpecial: [Bool] = (0..<256).map { byte in
        byte < 0x20 || byte == 0xEF || "&<>\"".utf8.contains(UInt8(byte))
    }
}
