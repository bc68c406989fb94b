/// Rows of columns, one at a time: of a text file, or of a workbook's sheet.
protocol RowSource {
    /// The file, for messages.
    var path: String { get }
    /// The line, or the sheet's row, of the row given last.
    var line: Int { get }

    /// The next row that is not empty; nil after the last.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    mutating func next() throws -> [String]?
}
