import BitextModel
import FileAccess
import TextFacts

/// Writes a row a unit, under a header that names the columns.
final class DelimitedWriter: CorpusWriter {
    private let sink: ByteSink
    private let delimiter: Delimiter
    private let forExcel: Bool
    private let columns: [String]
    @exclusivity(unchecked) private(set) var summary = WriterSummary()

    /// - Parameters:
    ///   - columns: the names of properties that get a column of their own, after the others.
    ///   - forExcel: a byte order mark, CR LF and quotation marks, so that Excel opens the file by itself; texts that it
    ///     would run as formulas begin with an apostrophe, which the reader takes away again.
    init(output: OutputFile, delimiter: Delimiter, forExcel: Bool, withHeader: Bool, columns: [String] = []) {
        sink = ByteSink(output)
        self.delimiter = delimiter
        self.forExcel = forExcel
        self.columns = columns
        if forExcel { sink.write("\u{FEFF}") }
        if withHeader {
            for (index, column) in Column.allCases.enumerated() { field(column.rawValue, first: index == 0) }
            for column in columns { field(column) }
            endRow()
        }
    }

    func write(_ unit: TranslationUnit) throws {
        field(unit.source.text, first: true)
        field(unit.target.text)
        field(unit.confidence.map { Decimals.string($0, places: 4) } ?? "")
        field(unit.type?.description ?? "")
        field(Self.documents(unit.source))
        field(Self.documents(unit.target))
        field(unit.source.range?.description ?? "")
        field(unit.target.range?.description ?? "")
        for column in columns { field(unit.properties.first { $0.name == column }?.value ?? "") }
        endRow()
        summary.written += 1
        try sink.drain()
    }

    func finish() throws { try sink.finish() }

    /// A unit that stood in several documents names them all.
    private static func documents(_ side: TranslationUnit.Side) -> String {
        guard let document = side.document else { return "" }
        let more = side.properties.lazy.filter { $0.name == TMXVocabulary.document }.map(\.value)
        if more.isEmpty { return document }
        return ([document] + more).joined(separator: " | ")
    }

    private func endRow() { if forExcel { sink.write("\r\n") } else { sink.write(0x0A) } }

    private func field(_ text: String, first: Bool = false) {
        if !first { sink.write(delimiter.byte) }
        if text.isEmpty { return }
        sink.append { buffer in
            var text = text
            text.withUTF8 { bytes in
                if delimiter.quotes {
                    let isMarked = forExcel && SpreadsheetCell.needsMark(bytes)
                    quoted(bytes, marked: isMarked, to: &buffer)
                    return
                }
                let start = buffer.count
                buffer.append(contentsOf: bytes)
                // Without a way out the loop looks at many bytes at a time.
                var smallest = UInt8.max
                for byte in bytes { smallest = min(smallest, byte) }
                guard smallest < 0x0E else { return }
                for index in start..<buffer.count {
                    if buffer[index] == 0x09 || buffer[index] == 0x0A || buffer[index] == 0x0D {
                        buffer[index] = 0x20
                        summary.flattenedCharacters += 1
                    }
                }
            }
        }
    }

    /// - Parameter marked: whether an apostrophe stands before the text.
    private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, marked: Bool, to buffer: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special = bytes.contains { $0 == delimiter.byte || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        let mark = UInt8(ascii: "'")
        guard special else {
            if marked { buffer.append(mark) }
            buffer.append(contentsOf: bytes)
            return
        }
        buffer.append(quote)
        if marked { buffer.append(mark) }
        for byte in bytes {
            if byte == quote { buffer.append(quote) }
            buffer.append(byte)
        }
        buffer.append(quote)
    }
}
