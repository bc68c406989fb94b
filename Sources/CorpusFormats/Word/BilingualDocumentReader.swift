import BitextModel
import CharacterDecoding
import DocumentFormats
import FileAccess
import PageCleaning

/// Reads the bilingual tables of a Word document, or of one in Rich Text Format: a unit a row, those without translation passed
/// over and counted.
///
/// Trados Studio's review documents (Segment ID, Segment status, Source segment, Target segment), memoQ's tables (ID, two
/// languages, Comment, Status), and any other table whose first row names two languages or sides, or whose columns are two
/// languages. Inline tags are dropped where their style tells them, tracked changes are taken as accepted.
final class BilingualDocumentReader: CorpusReader {
    private var units: ArraySlice<TranslationUnit> = []
    private var untranslated = 0
    /// Rows with text on either side, of all tables.
    private var number = 0

    /// Reads the whole document.
    ///
    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - languages: those of a document that does not name its own.
    /// - Throws: `FileError`, `ZipError`, `DocumentFormatError`; `CorpusFormatError` for a file of another kind and for a document
    ///   without a bilingual table.
    /// - Complexity: O(bytes).
    init(_ path: String, languages: (source: Language, target: Language)?) throws {
        let (document, kind) = try Self.document(path)
        let found = BilingualTables(Self.cells(of: document))
        var isBilingual = false
        var units: [TranslationUnit] = []
        for table in DocumentTable.tables(of: document.blocks) {
            guard let columns = BilingualTableColumns(table, found: found, wanted: languages) else { continue }
            isBilingual = true
            try read(table, columns, columns.languages ?? languages, path, into: &units)
        }
        guard isBilingual else { throw CorpusFormatError.noBilingualTable(path, kind: kind) }
        self.units = units[...]
    }

    func next() throws -> TranslationUnit? { units.popFirst() }

    func takeUntranslated() -> Int {
        defer { untranslated = 0 }
        return untranslated
    }

    func takeRefusals() -> [RefusedUnit] { [] }

    private static func document(_ path: String) throws -> (document: StructuredDocument, kind: String) {
        let bytes = try InputFile.read(path)
        if RichTextReader.recognises(bytes) {
            return (try RichTextReader.read(bytes, file: path), "a document in Rich Text Format")
        }
        let isArchive = bytes.starts(with: Array("PK".utf8))
        if !isArchive, let kind = BinarySignature.kind(of: Array(bytes.prefix(64))) {
            throw CorpusFormatError.otherKind(path, kind: kind, format: nil)
        }
        let package = try DocumentPackage(bytes, file: path)
        switch package.kind {
        case .word: return (try WordReader.read(package), "a Word document")
        case .spreadsheet: throw CorpusFormatError.otherKind(path, kind: "an Excel workbook", format: .xlsx)
        default: throw CorpusFormatError.otherKind(path, kind: "a ZIP archive that is no Word document", format: nil)
        }
    }

    /// The cells as those who look for languages in them want them.
    private static func cells(of document: StructuredDocument) -> [Block] {
        document.blocks.compactMap { block in
            guard block.omission == nil, case .cell = block.position else { return nil }
            var cell = Block(kind: .tableCell, text: block.text, range: Document.SourceRange(0, 0))
            cell.position = block.position
            return cell
        }
    }

    private func read(
        _ table: DocumentTable, _ columns: BilingualTableColumns, _ languages: (source: Language, target: Language)?,
        _ path: String, into units: inout [TranslationUnit]
    ) throws {
        let heading = columns.heading.map { table.rows[$0] }
        for row in table.rows.dropFirst(columns.heading.map { $0 + 1 } ?? 0) {
            let source = row[columns.source]
            var target = row[columns.target]
            if let revision = columns.revision, !row[revision].isEmpty { target = row[revision] }
            if source.isEmpty, target.isEmpty { continue }
            guard max(source.utf8.count, target.utf8.count) <= CorpusLimits.segment else {
                throw CorpusFormatError.tooLong(path, line: Int(row.number) + 1, most: CorpusLimits.segment)
            }
            // memoQ writes several documents one behind the other, each with its heading.
            if let heading, source == heading[columns.source], target == heading[columns.target] { continue }
            number += 1
            let status = columns.status.map { SegmentStatus(row[$0]) }
            // Who translates in Word changes the text and leaves the state.
            if target.isEmpty || (target == source && status?.isUntranslated == true) {
                untranslated += 1
                continue
            }
            let identifier = columns.identifier.flatMap { SegmentIdentifier(row[$0]) }
            var unit = TranslationUnit(
                id: identifier?.id ?? String(number),
                source: TranslationUnit.Side(text: source, language: languages?.source ?? .undetermined),
                target: TranslationUnit.Side(text: target, language: languages?.target ?? .undetermined))
            func add(_ name: String, _ value: String?) {
                if let value, !value.isEmpty { unit.properties.append(.init(name: name, value: value)) }
            }
            add("guid", identifier?.guid)
            add("state", status?.state)
            add("match", status?.match)
            for (column, name) in columns.properties { add(name, row[column]) }
            units.append(unit)
        }
    }
}
