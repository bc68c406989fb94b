import CBrotli

/// What brotli unpacks (RFC 7932).
enum Brotli {
    /// The unpacked bytes; nil where they are no such stream, or more than the limit.
    ///
    /// - Complexity: O(bytes unpacked).
    static func unpacked(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [UInt8]? {
        guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
        defer { BrotliDecoderDestroyInstance(decoder) }
        var unpacked: [UInt8] = []
        var left = bytes.count
        var next = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        while true {
            var room = 0
            var total = 0
            let status = BrotliDecoderDecompressStream(decoder, &left, &next, &room, nil, &total)
            var size = 0
            while let piece = BrotliDecoderTakeOutput(decoder, &size), size > 0 {
                unpacked += UnsafeBufferPointer(start: piece, count: size)
                guard unpacked.count <= limit else { return nil }
                size = 0
            }
            switch status {
            case BROTLI_DECODER_RESULT_SUCCESS: return unpacked
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            default: return nil
            }
        }
    }
}
