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
    /// What its parts have to be told; known after the first line.
    var origin: UTF8Source.Origin { source.origin }
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
        guard let end = try findEnd() else {
            guard start < buffer.count else { return nil }
            line += 1
            lineEnd = .none
            let slice = buffer[start...]
            start = buffer.count
            return slice
        }
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

    /// Where the next line ends in the buffer, after reading as much as that takes; nil for the last without an end, and
    /// after it.
    private mutating func findEnd() throws -> Int? {
        var searched = start
        while true {
            if let end = Self.lineEnd(in: buffer, from: searched) { return end }
            searched = buffer.count
            if ended { return nil }
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

    /// Reads the next line into `head`, and no further.
    ///
    /// - Throws: as `next`.
    mutating func look() throws { _ = try findEnd() }

    /// Whole lines, cut off to be read elsewhere.
    struct Part: Sendable {
        var bytes: [UInt8] = []
        /// Lines that stand before it in the file.
        var linesBefore = 0
        var lines = 0
        /// Lines with something in them beside spaces and tabs.
        var filled = 0
        /// Lines with anything in them.
        var notEmpty = 0
    }

    /// Cuts lines off; nil after the last.
    ///
    /// - Parameters:
    ///   - lines: how many, if there are so many and they are no longer than `bytes` together.
    /// - Throws: as `next`.
    mutating func cut(lines most: Int, bytes: Int = CorpusPart.mostBytes) throws -> Part? {
        var part = Part(linesBefore: line)
        while part.lines < most, part.bytes.count < bytes {
            let isWhole = try findEnd() != nil
            guard isWhole || start < buffer.count else { break }
            // All lines that are here are taken at once.
            var end = start
            while part.lines < most, part.bytes.count + end - start < bytes, end < buffer.count {
                guard let next = Self.lineEnd(in: buffer, from: end) ?? (ended ? buffer.count : nil) else { break }
                part.lines += 1
                var content = buffer[end..<next]
                if content.last == 0x0D, next < buffer.count { content = content.dropLast() }
                if !content.isEmpty { part.notEmpty += 1 }
                if content.contains(where: { $0 != 0x20 && $0 != 0x09 }) { part.filled += 1 }
                end = min(next + 1, buffer.count)
            }
            part.bytes += buffer[start..<end]
            start = end
        }
        line += part.lines
        return part.lines > 0 ? part : nil
    }

    /// Reads lines that were cut off.
    init(_ part: Part, of origin: UTF8Source.Origin) {
        source = UTF8Source(part: part.bytes, of: origin)
        line = part.linesBefore
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
