/// Looks at the bytes of a page that are text, in an encoding not yet known.
enum TextBytes {
    /// The bytes outside `<...>`, at most `limit` of them. (No multi-byte charset has `<` or `>` as a second byte.)
    static func outsideTags(_ bytes: [UInt8], limit: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(min(bytes.count, limit))
        var inside = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") {
                inside = true
                text.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: ">"), inside {
                inside = false
            } else if !inside {
                text.append(byte)
                if text.count >= limit { break }
            }
        }
        // A text with a lone "<" is no page: look at all of it.
        return text.count * 20 < min(bytes.count, limit) ? Array(bytes.prefix(limit)) : text
    }

    /// The share of bytes above ASCII that have a neighbour above ASCII.
    static func pairedShare(_ bytes: [UInt8]) -> Double {
        var high = 0
        var paired = 0
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes[index] >= 0x80 {
                high += 1
                let before = index > 0 && bytes[index - 1] >= 0x80
                let after = index + 1 < bytes.count && bytes[index + 1] >= 0x80
                if before || after { paired += 1 }
            }
        }
        return high == 0 ? 0 : Double(paired) / Double(high)
    }
}
