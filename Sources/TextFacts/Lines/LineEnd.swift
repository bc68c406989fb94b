/// What ends a line of running text: LF, CR LF, CR, vertical tab, form feed, NEL, and Unicode's line and paragraph
/// separators (Unicode Standard 5.8, "newline guidelines").
///
/// Files whose lines are records (tables, one sentence a line) end their lines with LF or CR LF only: their texts may hold
/// the others.
package enum LineEnd {
    /// How many bytes the line end at an offset of UTF-8 text takes; 0 where none begins.
    @inline(__always)
    package static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte > 0x0D, byte < 0xC2 { return 0 }
        switch byte {
        case 0x0A, 0x0B, 0x0C: return 1
        case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
        case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
            return bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
        default: return 0
        }
    }

    /// Calls `body` with the range of every line, without its end. Text that ends in a line end has no empty line
    /// after it; empty text has no line.
    ///
    /// - Complexity: O(bytes).
    package static func forEachLine(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
        var start = 0
        var offset = 0
        while offset < bytes.count {
            let length = length(in: bytes, at: offset)
            if length == 0 {
                offset += 1
            } else {
                body(start..<offset)
                offset += length
                start = offset
            }
        }
        if start < bytes.count { body(start..<bytes.count) }
    }

    /// Whether a character ends a line.
    package static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
