import BitextModel
import CharacterDecoding
import FileAccess
import Glibc

/// The text of a file as UTF-8 bytes, piece by piece, whatever Unicode encoding it is in.
///
/// A byte order mark decides; without one, the zero bytes of UTF-16 do, and for XML the encoding it declares (through
/// the C library's `iconv`). Otherwise the bytes are passed on as they are, and who parses them checks them.
final class UTF8Source {
    enum Kind: Sendable { case text, xml }

    /// The encoding's usual name: `UTF-8`, `UTF-16LE`, `windows-1252`.
    private(set) var encoding = "UTF-8"
    /// Whether the file began with a byte order mark.
    private(set) var hasByteOrderMark = false

    private let bytes: ByteSource
    /// May be changed until the first byte is read.
    var kind: Kind
    /// The language of text that may be in a legacy encoding, where it is known; to be set before the first byte is read.
    var language: Language?
    private var started = false
    private var ended = false
    private var undecoded: [UInt8] = []
    /// The encoding of text that is not UTF-8, by its characters (as Chinese Excel writes GBK); nil for UTF-8, and for what
    /// is UTF-8 with faults, which are errors with their line.
    private func legacyEncoding() throws -> String? {
        while undecoded.count < Self.sampleSize, try bytes.read(Self.pieceSize, into: &undecoded) > 0 {}
        let charset = DocumentDecoder.legacyCharset(of: undecoded.prefix(Self.sampleSize), language: language)
        // The C library's names for them.
        return switch charset {
        case "windows-31j": "CP932"
        case "windows-949": "CP949"
        case let name?: name.hasPrefix("windows-") ? "CP\(name.dropFirst(8))" : name
        case nil: nil
        }
    }

    private static let sampleSize = 1 << 18

    /// Lines before the first that is passed on: blank ones before an XML declaration, or those before a part.
    private(set) var skippedLines = 0
    private var converter: iconv_t?
    /// Lines passed on so far, for messages.
    private var lines = 1

    private static let pieceSize = 1 << 17

    init(_ path: String, kind: Kind) throws(FileError) {
        bytes = try ByteSource(path)
        self.kind = kind
    }

    /// Bytes that are here already.
    init(_ bytes: [UInt8], path: String, kind: Kind) {
        self.bytes = ByteSource(bytes, path: path)
        self.kind = kind
    }

    /// What the beginning of a file tells of all its parts.
    struct Origin: Sendable {
        var path: String
        var kind: Kind
        var encoding: String
        var hasByteOrderMark: Bool
    }

    /// Known after the first bytes.
    var origin: Origin {
        Origin(path: path, kind: kind, encoding: encoding, hasByteOrderMark: hasByteOrderMark)
    }

    /// A part of another source's text, in UTF-8.
    ///
    /// - Parameter skippedLines: see `skippedLines`.
    init(part: [UInt8], of origin: Origin, skippedLines: Int = 0) {
        bytes = ByteSource([], path: origin.path)
        kind = origin.kind
        encoding = origin.encoding
        hasByteOrderMark = origin.hasByteOrderMark
        self.skippedLines = skippedLines
        undecoded = part
        started = true
    }

    deinit { if let converter { iconv_close(converter) } }

    var path: String { bytes.path }

    /// Appends the next piece to a buffer; false when there is no more.
    ///
    /// - Throws: `FileError`, `CorpusFormatError.badEncoding` with the line.
    func read(into buffer: inout [UInt8]) throws -> Bool {
        if !started { try start() }
        if converter == nil {
            if !undecoded.isEmpty {
                if buffer.isEmpty, undecoded.count <= 2 * Self.pieceSize {
                    swap(&buffer, &undecoded)
                    return true
                }
                let count = min(undecoded.count, Self.pieceSize)
                buffer.append(contentsOf: undecoded[..<count])
                undecoded.removeFirst(count)
                return true
            }
            return try bytes.read(Self.pieceSize, into: &buffer) > 0
        }
        return try readConverted(into: &buffer)
    }

    /// What the first bytes say that it is; nothing is passed on by that.
    ///
    /// - Throws: `FileError`, `CorpusFormatError.damagedArchive`.
    func contentKind() throws -> ContentKind {
        // A pipe may give a few bytes at a time.
        while undecoded.count < 1024, try bytes.read(Self.pieceSize, into: &undecoded) > 0 {}
        return ContentKind(undecoded.prefix(1024))
    }

    /// - Throws: `CorpusFormatError.otherKind` for what is surely no file of the kind wanted.
    private func refuseOtherKinds() throws {
        switch (try contentKind(), kind) {
        case (.binary(let kind), _), (.markup(let kind), .text):
            throw CorpusFormatError.otherKind(path, kind: kind, format: nil)
        case (.corpus(let format), .text) where format != .jsonl:
            throw CorpusFormatError.otherKind(path, kind: format.rawValue.uppercased(), format: format)
        default: break
        }
    }

    private func start() throws {
        try refuseOtherKinds()
        started = true
        let head = undecoded.prefix(1024)
        func begins(_ mark: UInt8...) -> Bool { head.starts(with: mark) }
        var mark = 0
        if begins(0xEF, 0xBB, 0xBF) {
            mark = 3
        } else if begins(0xFF, 0xFE, 0, 0) {
            (mark, encoding) = (4, "UTF-32LE")
        } else if begins(0, 0, 0xFE, 0xFF) {
            (mark, encoding) = (4, "UTF-32BE")
        } else if begins(0xFF, 0xFE) {
            (mark, encoding) = (2, "UTF-16LE")
        } else if begins(0xFE, 0xFF) {
            (mark, encoding) = (2, "UTF-16BE")
        } else if head.count >= 4, head[1] == 0, head[0] != 0, head[3] == 0 || head[2] != 0 {
            encoding = head[2] == 0 ? "UTF-32LE" : "UTF-16LE"
        } else if head.count >= 4, head[0] == 0, head[1] != 0 {
            encoding = "UTF-16BE"
        } else if kind == .xml, let declared = Self.declaredEncoding(head) {
            encoding = declared
        } else if kind == .text, let found = try legacyEncoding() {
            encoding = found
        }
        hasByteOrderMark = mark > 0
        undecoded.removeFirst(mark)
        if kind == .xml, encoding == "UTF-8" { skipBlankLines() }
        // A label of ASCII or UTF-16 on bytes that are not UTF-16 is a lie; as UTF-8 they can be read and checked.
        if ["UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF-32"].contains(encoding.uppercased()) {
            encoding = "UTF-8"
            return
        }
        let opened = iconv_open("UTF-8", encoding)
        // iconv_open answers (iconv_t)-1 for an encoding it does not know.
        guard let opened, Int(bitPattern: opened) != -1 else {
            throw CorpusFormatError.unknownEncoding(path, encoding: encoding)
        }
        converter = opened
    }

    /// Blank lines before the XML declaration, which XML does not allow and some programs write; the lines still count.
    private func skipBlankLines() {
        let blank = undecoded.prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.count
        guard blank > 0, undecoded[blank...].starts(with: Array("<?xml".utf8)) else { return }
        skippedLines = undecoded[..<blank].count { $0 == 0x0A }
        undecoded.removeFirst(blank)
        if let declared = Self.declaredEncoding(undecoded.prefix(1024)) { encoding = declared }
    }

    /// The encoding that an XML declaration at the start of a file names.
    private static func declaredEncoding(_ head: ArraySlice<UInt8>) -> String? {
        guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let declaration = String(decoding: head[..<end], as: UTF8.self)
        guard let label = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[label.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private func readConverted(into buffer: inout [UInt8]) throws -> Bool {
        let before = buffer.count
        while buffer.count == before {
            if undecoded.count < Self.pieceSize / 2, !ended {
                ended = try bytes.read(Self.pieceSize, into: &undecoded) == 0
            }
            if undecoded.isEmpty { return false }
            var used = 0
            var reason: Int32 = 0
            let decoded = [UInt8](unsafeUninitializedCapacity: undecoded.count * 3 + 16) { output, count in
                // iconv takes and moves raw pointers; both buffers outlive the call.
                undecoded.withUnsafeMutableBytes { input in
                    var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var fromLeft = input.count
                    output.withMemoryRebound(to: CChar.self) { room in
                        var into = room.baseAddress
                        var intoLeft = room.count
                        errno = 0
                        if iconv(converter, &from, &fromLeft, &into, &intoLeft) == -1 { reason = errno }
                        count = room.count - intoLeft
                    }
                    used = input.count - fromLeft
                }
            }
            for byte in decoded where byte == 0x0A { lines += 1 }
            buffer.append(contentsOf: decoded)
            undecoded.removeFirst(used)
            if reason == EILSEQ || (reason == EINVAL && ended) {
                throw CorpusFormatError.badEncoding(path, line: lines, encoding: encoding)
            }
        }
        return true
    }
}
