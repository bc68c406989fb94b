/// A body sent in chunks (RFC 9112, 7.1).
enum ChunkedBody {
    /// The chunks joined; the bytes themselves where the first line is no chunk's size, since crawlers join chunks and leave
    /// the header.
    ///
    /// - Parameter reason: is told why a chunk cannot be read.
    /// - Returns: nil where one cannot.
    /// - Complexity: O(bytes).
    static func joined(_ bytes: UnsafeRawBufferPointer, reason: inout String) -> [UInt8]? {
        var joined: [UInt8] = []
        var position = 0
        while position < bytes.count {
            guard let (size, start) = size(bytes, position) else {
                if position == 0 { return Array(bytes) }
                reason = "a chunk's size is wrong"
                return nil
            }
            if size == 0 { return joined }
            guard size <= bytes.count - start else {
                reason = "a chunk is cut off"
                return nil
            }
            joined += bytes[start..<start + size]
            position = start + size
            if position < bytes.count, bytes[position] == 0x0D { position += 1 }
            guard position >= bytes.count || bytes[position] == 0x0A else {
                // What only began like a size was text.
                if joined.count == size { return Array(bytes) }
                reason = "a chunk's size is wrong"
                return nil
            }
            position += 1
        }
        // The last chunk is often missing.
        return joined
    }

    /// A chunk's size and where its bytes begin.
    private static func size(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> (size: Int, start: Int)? {
        var size = 0
        var position = start
        while position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue {
            size = size << 4 | digit
            position += 1
            guard position - start <= 8 else { return nil }
        }
        guard position > start else { return nil }
        // Extensions of a chunk, and spaces that some servers write.
        let limit = min(bytes.count, position + 256)
        guard position == bytes.count || [0x0D, 0x0A, 0x20, 0x3B, 0x09].contains(bytes[position]) else { return nil }
        while position < limit, bytes[position] != 0x0A { position += 1 }
        guard position < limit else { return nil }
        return (size, position + 1)
    }
}
