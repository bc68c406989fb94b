/// Stretches of a text whose characters, in a legacy charset, are the bytes of UTF-8.
enum UTF8Stretches {
    /// The text with every such stretch decoded, if there is one that gives better text.
    static func undone(
        _ scalars: [Unicode.Scalar], readAs encoder: LegacyEncoder,
        isBetter: (ArraySlice<Unicode.Scalar>, [Unicode.Scalar]) -> Bool
    ) -> MojibakeMistake.Undone? {
        var result: [Unicode.Scalar] = []
        var example: String?
        var isComplete = true
        var index = 0
        while index < scalars.count {
            if let stretch = stretch(scalars, index, encoder), isBetter(scalars[index..<stretch.end], stretch.text) {
                if example == nil {
                    example = String(String.UnicodeScalarView(scalars[index..<min(stretch.end, index + 8)]))
                }
                result += stretch.text
                if !stretch.isComplete {
                    isComplete = false
                    result.append("\u{FFFD}")
                }
                index = stretch.end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return example.map { MojibakeMistake.Undone(scalars: result, example: $0, isComplete: isComplete) }
    }

    /// The longest run of whole sequences of two bytes and more that begins at a character and ends at the end of one. At
    /// its end a last sequence may be cut, where a character was lost (U+FFFD or ? in its place).
    private static func stretch(
        _ scalars: [Unicode.Scalar], _ start: Int, _ encoder: LegacyEncoder
    ) -> (text: [Unicode.Scalar], end: Int, isComplete: Bool)? {
        guard scalars[start].value >= 0x80, let first = encoder.code(scalars[start]) else { return nil }
        let lead = first > 0xFF ? first >> 8 : first
        guard lead >= 0xC2, lead <= 0xF4 else { return nil }
        var text: [Unicode.Scalar] = []
        var bytes: [UInt8] = []
        // The end and the text's length where sequences and characters last ended together.
        var best = (end: start, count: 0)
        var wanted = 0
        var index = start
        reading: while index < scalars.count, scalars[index].value >= 0x80, let code = encoder.code(scalars[index]) {
            for byte in code > 0xFF ? [UInt8(code >> 8), UInt8(code & 0xFF)] : [UInt8(code)] {
                if wanted == 0 {
                    switch byte {
                    case 0xC2...0xDF: wanted = 2
                    case 0xE0...0xEF: wanted = 3
                    case 0xF0...0xF4: wanted = 4
                    default: break reading
                    }
                } else if byte & 0xC0 != 0x80 {
                    break reading
                }
                bytes.append(byte)
                if bytes.count == wanted {
                    guard let decoded = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
                        break reading
                    }
                    text.append(decoded)
                    bytes = []
                    wanted = 0
                }
            }
            index += 1
            if bytes.isEmpty { best = (index, text.count) }
        }
        // A sequence that was cut: its last byte went into a character that could not be read.
        let isCut =
            !bytes.isEmpty && text.count >= 2
            && (index == scalars.count || scalars[index].value == 0xFFFD || scalars[index] == "?")
        if isCut {
            let end = index < scalars.count ? index + 1 : index
            return (text, end, false)
        }
        guard best.count > 0 else { return nil }
        return (Array(text.prefix(best.count)), best.end, true)
    }
}
