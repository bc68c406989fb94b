import FileAccess
import Glibc

/// The lines of a text file in constant memory: no more is held than the longest line.
///
/// A line ends at LF, and a CR before it is dropped; no other character ends one. The last line needs no LF.
struct LineReader {
    private let source: UTF8Source
    private var buffer: [UInt8] = []
    private var start = 0
    private var ended = false
    /// The number of the line given last, counted from 1.
    private(set) var line = 0
    /// How the line given last ended in the file.
    private(set) var lineEnd = LineEnd.none

    enum LineEnd { case none, lineFeed, carriageReturnLineFeed }

    init(_ path: String) throws(FileError) { source = try UTF8Source(path, kind: .text) }

    /// Reads a source that is open already.
    init(_ source: UTF8Source) {
        source.kind = .text
        self.source = source
    }

    var path: String { source.path }
    /// Whether the file began with a byte order mark; known after the first line.
    var hasByteOrderMark: Bool { source.hasByteOrderMark }

    /// Whether the bytes were converted from another encoding than UTF-8; known after the first line.
    var isConverted: Bool { source.encoding != "UTF-8" }
    /// What was read so far and not given away for good: the first line and those behind it, after the first call.
    var head: ArraySlice<UInt8> { buffer[...] }

    /// The next line's bytes, without its end; nil after the last.
    ///
    /// - Throws: `FileError`; `CorpusFormatError.badEncoding`, `.tooLong`.
    mutating func next() throws -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = Self.lineEnd(in: buffer, from: searched) {
                line += 1
                let slice = buffer[start..<end]
                start = end + 1
                guard slice.last == 0x0D else {
                    lineEnd = .lineFeed
                    return slice
                }
                lineEnd = .carriageReturnLineFeed
                return slice.dropLast()
            }
            searched = buffer.count
            if ended {
                guard start < buffer.count else { return nil }
                line += 1
                lineEnd = .none
                let slice = buffer[start...]
                start = buffer.count
                return slice
            }
            guard buffer.count - start <= CorpusLimits.line else {
                throw CorpusFormatError.tooLong(path, line: line + 1, most: CorpusLimits.line)
            }
            if start > 0 {
                buffer.removeFirst(start)
                searched -= start
                start = 0
            }
            ended = try !source.read(into: &buffer)
        }
    }

    /// The next line as text.
    ///
    /// - Throws: `CorpusFormatError.badEncoding` where it is not UTF-8.
    mutating func nextText() throws -> String? {
        guard let bytes = try next() else { return nil }
        return try text(of: bytes)
    }

    /// A part of the present line as text.
    func text(of bytes: ArraySlice<UInt8>) throws -> String {
        // `String(validating:as:)` is generic, and looks for its types anew each time.
        guard let text = try? UTF8Span(validating: bytes.span) else {
            throw CorpusFormatError.badEncoding(path, line: line, encoding: source.encoding)
        }
        return String(copying: text)
    }

    private static func lineEnd(in buffer: [UInt8], from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            // memchr looks at many bytes at a time, where a loop over the array would look at one.
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
