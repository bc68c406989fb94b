import CZstandard

/// What Zstandard unpacks (RFC 8878), with the dictionary that a `.warc.zst` may have in front.
struct Zstandard {
    private let dictionary: [UInt8]
    /// Where the frames begin.
    let start: Int

    private static let dictionaryMagic: UInt32 = 0x184D_2A5D

    /// Reads the dictionary, if there is one.
    ///
    /// - Complexity: O(its bytes).
    init(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 8, Self.number(bytes, 0) == Self.dictionaryMagic else {
            dictionary = []
            start = 0
            return
        }
        let length = min(Int(Self.number(bytes, 4)), bytes.count - 8)
        let content = UnsafeRawBufferPointer(rebasing: bytes[8..<8 + length])
        start = 8 + length
        if Self.isFrame(content) {
            var unpacked: [UInt8] = []
            _ = Self.unpack(content, dictionary: []) { piece in
                unpacked += piece
                return unpacked.count <= PageLimits.record
            }
            dictionary = unpacked
        } else {
            dictionary = Array(content)
        }
    }

    /// Whether bytes begin with a frame, or with a dictionary.
    static func isFrame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 8 else { return false }
        let magic = number(bytes, 0)
        return magic == 0xFD2F_B528 || magic == dictionaryMagic
    }

    /// Bytes of the frame that begins with some bytes; nil where none does, or it is cut off.
    func frameLength(_ bytes: UnsafeRawBufferPointer) -> Int? {
        let length = ZSTD_findFrameCompressedSize(bytes.baseAddress, bytes.count)
        return ZSTD_isError(length) == 0 && length > 0 ? length : nil
    }

    /// Unpacks frame after frame.
    ///
    /// - Parameter take: is given each piece; false stops.
    /// - Returns: why it stopped before the end; nil if it did not.
    /// - Complexity: O(bytes), in constant memory.
    func unpack(
        _ bytes: UnsafeRawBufferPointer, take: (UnsafeRawBufferPointer) throws -> Bool
    ) rethrows -> String? {
        try Self.unpack(bytes, dictionary: dictionary, take: take)
    }

    private static func unpack(
        _ bytes: UnsafeRawBufferPointer, dictionary: [UInt8], take: (UnsafeRawBufferPointer) throws -> Bool
    ) rethrows -> String? {
        guard let context = ZSTD_createDCtx() else { return "memory is exhausted" }
        defer { ZSTD_freeDCtx(context) }
        if !dictionary.isEmpty { _ = ZSTD_DCtx_loadDictionary(context, dictionary, dictionary.count) }
        let size = ZSTD_DStreamOutSize()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while true {
            var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: size, pos: 0)
            let status = ZSTD_decompressStream(context, &output, &input)
            if ZSTD_isError(status) != 0 { return String(cString: ZSTD_getErrorName(status)) }
            if output.pos > 0, !(try take(UnsafeRawBufferPointer(rebasing: buffer[..<output.pos]))) {
                return "it unpacks to too much"
            }
            guard input.pos == input.size, output.pos < size else { continue }
            return status == 0 ? nil : "it ends too early"
        }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
