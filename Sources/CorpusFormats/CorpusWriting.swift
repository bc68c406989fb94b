import BitextModel
package import FileAccess

extension CorpusFormat {
    /// How a corpus is written, where a format leaves a choice.
    public struct WritingOptions: Sendable {
        /// TSV and CSV that Excel opens by itself: a byte order mark, CR LF, quotation marks.
        public var forExcel = false
        /// Whether TSV and CSV begin with a row that names the columns.
        public var withHeader = true
        /// Properties that get a column of their own in TSV and CSV.
        public var columns: [String] = []

        /// What is usual.
        public init() {}
    }
}

/// A writer of a format.
///
/// - Parameter outputs: one file, or two for Moses (source, target).
/// - Throws: `CorpusFormatError.needsTwoFiles`, `.needsOneFile`, `.needsLanguages`, `.readOnly`.
package func makeWriter(
    format: CorpusFormat, outputs: [OutputFile], header: CorpusHeader,
    options: CorpusFormat.WritingOptions = CorpusFormat.WritingOptions()
) throws -> any CorpusWriter {
    guard let output = outputs.first else { throw CorpusFormatError.unknownFormat("") }
    if format == .moses {
        guard outputs.count == 2 else { throw CorpusFormatError.needsTwoFiles(format, path: output.path) }
        return MosesWriter(source: outputs[0], target: outputs[1])
    }
    guard outputs.count == 1 else { throw CorpusFormatError.needsOneFile(format, path: outputs[1].path) }
    switch format {
    case .tmx: return try TMXWriter(output: output, header: header)
    case .tsv:
        return DelimitedWriter(
            output: output, delimiter: options.forExcel ? .quotedTab : .tab, forExcel: options.forExcel,
            withHeader: options.withHeader, columns: options.columns)
    case .csv:
        return DelimitedWriter(
            output: output, delimiter: .comma, forExcel: options.forExcel, withHeader: options.withHeader,
            columns: options.columns)
    case .jsonl: return JSONLinesWriter(output: output, header: header)
    case .hunalign: return HunalignWriter(output: output)
    case .ladder, .beads, .vecalign, .xces: return BeadsWriter(output: output, format: format)
    case .xliff: return try XLIFFWriter(output: output, header: header)
    case .xlsx: return try SpreadsheetWriter(output: output, header: header)
    case .docx: throw CorpusFormatError.readOnly(format, path: output.path)
    case .html: return PageWriter(output: output, header: header)
    case .moses: return MosesWriter(source: outputs[0], target: outputs[1])
    }
}
