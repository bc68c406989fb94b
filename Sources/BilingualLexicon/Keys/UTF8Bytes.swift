/// Decoding of bytes that may be anything.
enum UTF8Bytes {
    /// The scalar at a position and its length; nil where the bytes are no UTF-8.
    @inline(__always)
    static func scalar(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> (scalar: UInt32, length: Int)? {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        guard position + 1 < end, bytes[position + 1] & 0xC0 == 0x80, first >= 0xC2 else { return nil }
        let second = UInt32(bytes[position + 1]) & 0x3F
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        guard position + 2 < end, bytes[position + 2] & 0xC0 == 0x80 else { return nil }
        let third = UInt32(bytes[position + 2]) & 0x3F
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        guard position + 3 < end, bytes[position + 3] & 0xC0 == 0x80, first < 0xF5 else { return nil }
        return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[position + 3]) & 0x3F, 4)
    }
}
