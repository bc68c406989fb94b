/// Bytes written as letters and digits (RFC 4648).
package enum Base64 {
    /// The bytes that a text stands for. What is no sign of base64, line ends above all, is passed over, and the first `=`
    /// ends it, as mail has it; the signs for addresses (`-` and `_`) are known too.
    ///
    /// - Complexity: O(bytes).
    package static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for sign in text {
            if sign == UInt8(ascii: "=") { break }
            guard let value = value(of: sign) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    /// The same for a text that has to be base64 from end to end: white space is all that it may hold beside.
    ///
    /// - Returns: nil for any other text.
    /// - Complexity: O(bytes).
    package static func exactBytes(of text: some Collection<UInt8>) -> [UInt8]? {
        var signs = 0
        var padding = 0
        for sign in text {
            switch sign {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "="): padding += 1
            default:
                guard padding == 0, value(of: sign) != nil else { return nil }
                signs += 1
            }
        }
        // One sign over stands for no byte; padding may be left out, and fills up to four otherwise.
        guard signs % 4 != 1, padding == 0 || (padding <= 2 && (signs + padding) % 4 == 0) else { return nil }
        return bytes(of: text)
    }

    private static func value(of sign: UInt8) -> UInt8? {
        switch sign {
        case 0x41...0x5A: sign - 0x41
        case 0x61...0x7A: sign - 0x61 + 26
        case 0x30...0x39: sign - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
