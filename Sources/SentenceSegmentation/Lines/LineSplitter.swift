/// Cuts text at LF, CR LF and CR.
enum LineSplitter {
    /// Calls `body` with every line, without its end, and the line's offset.
    static func forEachLine(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, _ offset: Int) -> Void
    ) {
        var start = 0
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x0A || byte == 0x0D {
                body(UnsafeBufferPointer(rebasing: bytes[start..<offset]), start)
                if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
                start = offset + 1
            }
            offset += 1
        }
        if start < bytes.count { body(UnsafeBufferPointer(rebasing: bytes[start...]), start) }
    }
}
