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

    /// Cuts rows off to be read elsewhere; nil after the last.
    ///
    /// - Parameter takesNone: whether after the last a part without rows is wanted.
    /// - Throws: as `next`; `PartFailure` where rows cannot be cut off.
    mutating func cut(rows most: Int, takesNone: Bool) throws -> RowReader.Part?
}

extension RowSource {
    mutating func cut(rows most: Int, takesNone: Bool) throws -> RowReader.Part? {
        throw PartFailure(reason: "a workbook is read in one piece")
    }
}
