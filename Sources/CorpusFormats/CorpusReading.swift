public import BitextModel
import FileAccess

extension CorpusFormat {
    /// How a corpus is read, where a file leaves a question.
    public struct ReadingOptions: Sendable {
        /// The two languages wanted of a file that names its languages; those of a file that does not.
        public var languages: (source: Language, target: Language)?
        /// Whether inline codes of TMX are kept as markup (they are always left out of the text).
        public var keepsInlineCodes = false
        /// Whether TSV and CSV begin with a row that names the columns; nil to see for oneself.
        public var hasHeader: Bool?
        /// The files of sentences, source and target, that the numbers of beads, ladders and XCES links count.
        public var sentences: (source: String, target: String)?

        /// The sheet of a workbook, by name or number; nil for the first.
        public var sheet: String?

        /// What is usual.
        public init() {}
    }
}

/// A reader of a format.
///
/// - Parameters:
///   - paths: one file, or two for Moses (source, target).
///   - isGuess: whether nobody named the format: content of another one that cannot be mistaken decides then.
/// - Throws: `FileError`, `CorpusFormatError`; of workbooks and documents `ZipError` and `DocumentFormatError` too.
package func makeReader(
    format: CorpusFormat, paths: [String], options: CorpusFormat.ReadingOptions = CorpusFormat.ReadingOptions(),
    isGuess: Bool = false
) throws -> any CorpusReader {
    guard let path = paths.first else { throw CorpusFormatError.unknownFormat("") }
    if format == .moses {
        guard paths.count == 2 else { throw CorpusFormatError.needsTwoFiles(format, path: path) }
        return try MosesReader(paths[0], paths[1], languages: options.languages)
    }
    guard paths.count == 1 else { throw CorpusFormatError.needsOneFile(format, path: paths[1]) }
    let header: DelimitedReader.Header = options.hasHeader.map { $0 ? .present : .absent } ?? .automatic
    switch format {
    case .ladder, .beads, .vecalign, .xces: return try BeadsReader(path, format: format, options: options)
    case .xlsx:
        return DelimitedReader(
            try SpreadsheetRows(path, sheet: options.sheet), languages: options.languages, header: header)
    case .docx: return try BilingualDocumentReader(path, languages: options.languages)
    default: break
    }
    let source = try UTF8Source(path, kind: .text)
    var format = format
    // Standard input has no name: what stands in it tells what it is.
    if isGuess, case .corpus(let found) = try source.contentKind() { format = found }
    switch format {
    case .tmx:
        return try TMXReader(
            source, options: .init(languages: options.languages, keepsInlineCodes: options.keepsInlineCodes))
    case .csv: return DelimitedReader(source, delimiter: .comma, languages: options.languages, header: header)
    case .jsonl: return JSONLinesReader(source, languages: options.languages)
    case .hunalign: return HunalignReader(source, languages: options.languages)
    case .xliff: return try XLIFFReader(source, languages: options.languages)
    case .html: throw CorpusFormatError.otherKind(path, kind: "a page for people, which no program reads", format: nil)
    case .xces: throw CorpusFormatError.otherKind(path, kind: "XCES", format: .xces)
    default: return DelimitedReader(source, delimiter: .tab, languages: options.languages, header: header)
    }
}
