import CKernels
import FileAccess

/// The encoder's model file: one flat, memory-mapped file that `Tools/build-model` writes.
///
/// Format version 1, little-endian:
///
/// | offset | bytes | content |
/// |---|---|---|
/// | 0 | 8 | `BITEXTSE` |
/// | 8 | 4 | format version |
/// | 12 | 4 | number of sections n |
/// | 16 | 8 | size of the file |
/// | 24 | 4 | size of the header, 64 + 32 n |
/// | 28 | 4 | CRC-32 of the header, computed with zero in this place |
/// | 32 | 32 | SHA-256 of everything after the header |
/// | 64 | 32 n | the sections: name (16 bytes, padded with zeros), offset (8), size (8) |
///
/// Sections begin at multiples of 64 bytes, the embedding table at a multiple of 4096. Matrices are *packed*: by panel
/// of 16 columns, row, column, so that the kernels read them from front to back. `ModelWeights` names the sections.
///
/// Opening checks the header and every section's bounds, which takes well under a millisecond whatever the size;
/// `checkContent` compares the SHA-256. Every index that is read from the file later is bounded before it is used.
struct ModelFile: Sendable {
    static let version = 1
    /// The file's name in the cache folder.
    static let name = "sentence-encoder-1.model"

    private static let magic = Array("BITEXTSE".utf8)
    private static let fixedHeaderSize = 64
    private static let entrySize = 32

    let file: MappedFile
    /// SHA-256 of the content as the header gives it, in hexadecimal digits.
    let checksum: String
    private let headerSize: Int
    private let sections: [String: Range<Int>]

    /// The model in the cache folder; nil if there is none.
    ///
    /// - Throws: `EncoderError.untrusted` where others might have put it there.
    static func installedPath() throws(EncoderError) -> String? {
        do { return try CacheFolder.file(name) } catch { throw .untrusted(error) }
    }

    init(path: String) throws(EncoderError) {
        let file: MappedFile
        do {
            file = try MappedFile(path)
        } catch .unreadable(_, let reason) {
            throw .cannotOpen(path, reason: reason)
        } catch {
            throw .cannotOpen(path, reason: error.problem)
        }
        try self.init(file)
    }

    init(_ file: MappedFile) throws(EncoderError) {
        self.file = file
        let bytes = file.bytes
        let path = file.path
        guard bytes.count >= Self.magic.count, bytes.prefix(Self.magic.count).elementsEqual(Self.magic) else {
            throw .notAModel(path)
        }
        guard bytes.count >= Self.fixedHeaderSize else { throw .damaged(path, reason: "its header is cut off") }
        func word(_ offset: Int) -> Int {
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        func long(_ offset: Int) -> Int? {
            Int(exactly: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        guard word(8) == Self.version else {
            throw .wrongVersion(path, found: word(8), expected: Self.version)
        }
        guard long(16) == bytes.count else {
            throw .damaged(path, reason: "it has \(bytes.count) bytes and should have \(long(16) ?? 0)")
        }
        let count = word(12)
        headerSize = word(24)
        guard count <= 1000, headerSize == Self.fixedHeaderSize + Self.entrySize * count, headerSize <= bytes.count,
            Self.headerChecksum(bytes, headerSize) == word(28)
        else { throw .damaged(path, reason: "its header has changed") }
        checksum = bytes[32..<64].map { hexadecimal($0) }.joined()
        var sections: [String: Range<Int>] = [:]
        for index in 0..<count {
            let entry = Self.fixedHeaderSize + Self.entrySize * index
            let name = String(decoding: bytes[entry..<entry + 16].prefix { $0 != 0 }, as: UTF8.self)
            guard let offset = long(entry + 16), let size = long(entry + 24), offset >= headerSize,
                offset <= bytes.count, size <= bytes.count - offset, offset % 64 == 0
            else { throw .damaged(path, reason: "section \(name) lies outside the file") }
            sections[name] = offset..<offset + size
        }
        self.sections = sections
    }

    /// The bytes of a section.
    func bytes(_ name: String) throws(EncoderError) -> UnsafeRawBufferPointer {
        guard let range = sections[name] else { throw .damaged(file.path, reason: "it has no section \(name)") }
        return UnsafeRawBufferPointer(rebasing: file.bytes[range])
    }

    /// A section as an array of `count` elements of a trivial type.
    func array<Element: BitwiseCopyable>(
        _ name: String, of type: Element.Type = Element.self, count: Int
    ) throws(EncoderError) -> UnsafeBufferPointer<Element> {
        let elements = try array(name, of: type)
        guard elements.count == count else {
            throw .damaged(file.path, reason: "section \(name) has not the expected size")
        }
        return elements
    }

    func array<Element: BitwiseCopyable>(
        _ name: String, of type: Element.Type = Element.self
    ) throws(EncoderError) -> UnsafeBufferPointer<Element> {
        let bytes = try bytes(name)
        guard bytes.count % MemoryLayout<Element>.stride == 0 else {
            throw .damaged(file.path, reason: "section \(name) has not the expected size")
        }
        // The mapping starts at a page, the section at a multiple of 64 bytes.
        return bytes.bindMemory(to: type)
    }

    /// Compares the content with its SHA-256, reading the whole file: about a third of a second.
    func checkContent() throws(EncoderError) {
        var digest = [UInt8](repeating: 0, count: 32)
        let content = UnsafeRawBufferPointer(rebasing: file.bytes[headerSize...])
        ckernels_sha256(content.baseAddress?.assumingMemoryBound(to: UInt8.self), content.count, &digest)
        guard digest.map({ hexadecimal($0) }).joined() == checksum else {
            throw .damaged(file.path, reason: "its content does not match its checksum")
        }
    }

    private static func headerChecksum(_ bytes: UnsafeRawBufferPointer, _ size: Int) -> Int {
        var header = Array(bytes.prefix(size))
        for offset in 28..<32 { header[offset] = 0 }
        return Int(ckernels_crc32(0, header, header.count))
    }
}

/// Two hexadecimal digits.
private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
}
