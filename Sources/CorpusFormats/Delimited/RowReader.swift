import FileAccess
import Glibc

/// The rows of a file of columns, in constant memory. A quoted field may hold line ends.
struct RowReader: RowSource {
    private var lines: LineReader
    private(set) var delimiter: Delimiter
    /// Fields of the row given last: the next has as many, nearly always.
    private var usual = 2
    /// Whether it is known what tells the columns apart.
    private var isSettled = false
    /// The line on which the present row begins.
    private(set) var line = 0

    init(_ source: UTF8Source, delimiter: Delimiter) {
        lines = LineReader(source)
        self.delimiter = delimiter
    }

    var path: String { lines.path }

    /// The next row's fields; nil after the last. Blank lines are passed over.
    ///
    /// - Throws: `FileError`; `CorpusFormatError.badEncoding`, `.badRow` for a quoted field without end.
    mutating func next() throws -> [String]? {
        if !isSettled { try settleDelimiter() }
        while let bytes = try lines.next() {
            if bytes.isEmpty { continue }
            line = lines.line
            if !delimiter.quotes || !bytes.contains(UInt8(ascii: "\"")) { return try plainRow(bytes) }
            return try quotedRow(bytes)
        }
        return nil
    }

    private mutating func settleDelimiter() throws {
        isSettled = true
        try lines.look()
        // What Excel writes has a mark, or the system's own encoding.
        if delimiter == .tab, lines.hasByteOrderMark || lines.isConverted { delimiter = .quotedTab }
        delimiter = DelimiterGuess.delimiter(of: lines.head, named: delimiter)
    }

    /// Rows cut off to be read elsewhere, and how many they are.
    struct Part: Sendable {
        var lines: LineReader.Part
        var rows: Int
        /// The line of the row given last before them.
        var line: Int
        var delimiter: Delimiter
        var origin: UTF8Source.Origin
    }

    mutating func cut(rows most: Int, takesNone: Bool) throws -> Part? {
        if !isSettled { try settleDelimiter() }
        guard var part = try lines.cut(lines: most) else {
            return takesNone ? part(LineReader.Part(linesBefore: lines.line), rows: 0) : nil
        }
        guard delimiter.quotes, part.bytes.contains(UInt8(ascii: "\"")) else {
            return self.part(part, rows: part.notEmpty)
        }
        var ends = QuotedRowEnds(delimiter: delimiter.byte)
        ends.read(part.bytes[...])
        while ends.isInside {
            guard part.bytes.count < CorpusLimits.segment, let more = try lines.cut(lines: 1) else {
                throw PartFailure(reason: "a row does not end")
            }
            part.bytes += more.bytes
            part.lines += more.lines
            ends.read(more.bytes[...])
        }
        return self.part(part, rows: ends.finished())
    }

    private func part(_ part: LineReader.Part, rows: Int) -> Part {
        Part(lines: part, rows: rows, line: line, delimiter: delimiter, origin: lines.origin)
    }

    /// Reads rows that were cut off.
    init(_ part: Part) {
        lines = LineReader(part.lines, of: part.origin)
        delimiter = part.delimiter
        isSettled = true
        line = part.line
    }

    private mutating func plainRow(_ bytes: ArraySlice<UInt8>) throws -> [String] {
        var fields: [String] = []
        fields.reserveCapacity(usual)
        var start = bytes.startIndex
        while true {
            let end = Self.end(of: delimiter.byte, in: bytes, from: start)
            fields.append(try text(of: Self.unquoted(bytes[start..<end])))
            if end == bytes.endIndex { break }
            start = end + 1
        }
        usual = fields.count
        return fields
    }

    /// The next place of a byte, or the end.
    private static func end(of byte: UInt8, in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { room in
            let offset = start - bytes.startIndex
            // memchr looks at many bytes at a time.
            guard offset < room.count, let base = room.baseAddress,
                let found = memchr(base + offset, Int32(byte), room.count - offset)
            else { return bytes.endIndex }
            return bytes.startIndex + (UnsafeRawPointer(found) - base)
        }
    }

    /// A field without quotation marks around it where those within are all doubled: then they are a spreadsheet's. Any
    /// other text in quotation marks is one.
    private static func unquoted(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard field.count > 3, field.first == quote, field.last == quote else { return field }
        let inner = field.dropFirst().dropLast()
        var plain: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            plain.append(inner[index])
            if inner[index] == quote {
                guard index + 1 < inner.endIndex, inner[index + 1] == quote else { return field }
                index += 1
            }
            index += 1
        }
        return plain.count < inner.count ? plain[...] : field
    }

    /// A file with a byte order mark is a spreadsheet's, or made for one.
    private func text(of field: ArraySlice<UInt8>) throws -> String {
        try lines.text(of: lines.hasByteOrderMark ? SpreadsheetCell.withoutMark(field) : field)
    }

    private mutating func quotedRow(_ first: ArraySlice<UInt8>) throws -> [String] {
        let quote = UInt8(ascii: "\"")
        var fields: [String] = []
        var field: [UInt8] = []
        var inQuotes = false
        var bytes = Array(first)
        while true {
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if inQuotes {
                    if byte == quote, index + 1 < bytes.count, bytes[index + 1] == quote {
                        field.append(quote)
                        index += 1
                    } else if byte == quote {
                        inQuotes = false
                    } else {
                        field.append(byte)
                    }
                } else if byte == quote, field.isEmpty {
                    inQuotes = true
                } else if byte == delimiter.byte {
                    fields.append(try text(of: field[...]))
                    field = []
                } else {
                    field.append(byte)
                }
                index += 1
            }
            guard inQuotes else {
                fields.append(try text(of: field[...]))
                return fields
            }
            let end: [UInt8] = lines.lineEnd == .carriageReturnLineFeed ? [0x0D, 0x0A] : [0x0A]
            guard let more = try lines.next() else {
                throw CorpusFormatError.badRow(path, line: line, reason: "a quotation mark is never closed")
            }
            field.append(contentsOf: end)
            bytes = Array(more)
        }
    }
}
