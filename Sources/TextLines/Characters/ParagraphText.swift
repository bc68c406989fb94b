/// A paragraph's UTF-8 bytes, read in place, forwards and backwards.
///
/// Every read is checked: outside the text there is the value 0, so that rules may look around without asking first.
/// (The bytes are unsafe only in that they must outlive this value; ICU iterates over the same ones.)
package struct ParagraphText {
    package let bytes: UnsafeBufferPointer<UInt8>
    /// Which way quotation marks face.
    package var quotes: QuotationStyle

    @inlinable package init(bytes: UnsafeBufferPointer<UInt8>, quotes: QuotationStyle = .english) {
        self.bytes = bytes
        self.quotes = quotes
    }

    @inlinable package var count: Int { bytes.count }

    @inlinable @inline(__always) package subscript(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    /// The scalar that starts at an offset, and its length in bytes; 0 and 0 outside the text.
    @inlinable @inline(__always)
    package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let first = self[offset]
        if first < 0x80 { return (UInt32(first), offset >= 0 && offset < bytes.count ? 1 : 0) }
        let second = UInt32(self[offset + 1] & 0x3F)
        if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | second, 2) }
        let third = UInt32(self[offset + 2] & 0x3F)
        if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | second << 6 | third, 3) }
        return (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | UInt32(self[offset + 3] & 0x3F), 4)
    }

    /// The scalar that ends at an offset, and its length in bytes; 0 and 0 at the start of the text.
    @inlinable @inline(__always)
    package func scalar(before offset: Int) -> (value: UInt32, length: Int) {
        guard offset > 0, offset <= bytes.count else { return (0, 0) }
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, offset - start)
    }

    @inlinable @inline(__always) package func characterClass(at offset: Int) -> CharacterClass {
        CharacterClass(of: scalar(at: offset).value)
    }

    @inlinable @inline(__always) package func characterClass(before offset: Int) -> CharacterClass {
        CharacterClass(of: scalar(before: offset).value)
    }

    /// The class of a scalar in a text with these quotation marks.
    @inlinable @inline(__always) package func classOf(_ value: UInt32) -> CharacterClass {
        quotes == .english ? CharacterClass(of: value) : quotes.classOf(value)
    }

    /// The first offset from here on that does not hold white space.
    @inlinable @inline(__always)
    package func skippingSpaces(from offset: Int, to limit: Int? = nil) -> Int {
        let limit = limit ?? count
        var offset = offset
        while offset < limit {
            let (value, length) = scalar(at: offset)
            guard CharacterClass(of: value).contains(.space) else { break }
            offset += length
        }
        return min(offset, limit)
    }

    /// The smallest offset at or above `limit` with nothing but white space between it and `offset`.
    @inlinable @inline(__always)
    package func skippingSpaces(backFrom offset: Int, to limit: Int = 0) -> Int {
        var offset = offset
        while offset > limit {
            let (value, length) = scalar(before: offset)
            guard CharacterClass(of: value).contains(.space) else { break }
            offset -= length
        }
        return max(offset, limit)
    }

    /// The end of the run of characters of a class from an offset on.
    @inlinable @inline(__always)
    package func run(of wanted: CharacterClass, from offset: Int) -> Int {
        var offset = offset
        while offset < count {
            let (value, length) = scalar(at: offset)
            guard CharacterClass(of: value).isAny(wanted) else { break }
            offset += length
        }
        return offset
    }

    /// The start of the run of characters of a class that ends at an offset.
    @inlinable @inline(__always)
    package func run(of wanted: CharacterClass, endingAt offset: Int) -> Int {
        var offset = offset
        while offset > 0 {
            let (value, length) = scalar(before: offset)
            guard CharacterClass(of: value).isAny(wanted) else { break }
            offset -= length
        }
        return offset
    }

    package func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
