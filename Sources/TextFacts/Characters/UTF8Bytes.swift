/// The scalars of UTF-8 bytes, read in place.
package enum UTF8Bytes {
    /// The scalar at a position of bytes that are well formed, as a string's are, and its length in bytes.
    @inlinable @inline(__always)
    package static func scalar(at position: Int, of bytes: Span<UInt8>) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        let second = UInt32(bytes[position + 1]) & 0x3F
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[position + 2]) & 0x3F
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[position + 3]) & 0x3F, 4)
    }

    /// The same of bytes that may be anything, before an end; nil where they are no UTF-8.
    @inlinable @inline(__always)
    package static func checkedScalar(
        at position: Int, before end: Int, of bytes: Span<UInt8>
    ) -> (value: UInt32, length: Int)? {
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), 1) }
        guard first >= 0xC2, first < 0xF5 else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard position + length <= end else { return nil }
        for index in position + 1..<position + length where bytes[index] & 0xC0 != 0x80 { return nil }
        return scalar(at: position, of: bytes)
    }
}
