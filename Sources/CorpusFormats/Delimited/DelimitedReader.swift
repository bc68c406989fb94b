import BitextModel
import FileAccess
import TextFacts

/// Reads rows of source, target and whatever else a header names.
///
/// Without a header the first two columns are source and target, a third that is a probability the confidence; rows
/// that begin with two addresses are read as ParaCrawl's (addresses, source, target, score).
final class DelimitedReader: PartedReader {
    enum Header: Sendable { case automatic, present, absent }

    private var rows: any RowSource
    private let languages: (source: Language, target: Language)?
    private let header: Header
    /// The header's names; nil before the first row, empty without a header.
    private var names: [String]?
    private var roles: [Role] = []
    private var fileLanguages: (Language, Language)?
    private var firstRow: [String]?
    private var refusals: [RefusedUnit] = []
    private var number = 0
    /// Of the row at hand; kept, so that no row needs room of its own.
    @exclusivity(unchecked) private var cells = Cells()

    init(
        _ source: UTF8Source, delimiter: Delimiter, languages: (source: Language, target: Language)?, header: Header
    ) {
        let isChinese = languages.map { $0.source.isChinese } ?? false
        source.language = isChinese ? languages?.source : languages?.target
        rows = RowReader(source, delimiter: delimiter)
        self.languages = languages
        self.header = header
    }

    /// Reads rows that are no text file's: a workbook's.
    init(_ rows: any RowSource, languages: (source: Language, target: Language)?, header: Header) {
        self.rows = rows
        self.languages = languages
        self.header = header
    }

    /// Reads rows that were cut off those of another.
    private init(_ rows: RowReader, of other: Settings, number: Int) {
        self.rows = rows
        (languages, header, names, roles) = (other.languages, other.header, other.names, other.roles)
        (fileLanguages, firstRow) = (other.fileLanguages, other.firstRow)
        self.number = number
    }

    /// What the first row tells of all others.
    private struct Settings: Sendable {
        var languages: (source: Language, target: Language)?
        var header: Header
        var names: [String]?
        var roles: [Role]
        var fileLanguages: (Language, Language)?
        /// A row that was read already.
        var firstRow: [String]?
    }

    func nextPart(units: Int) throws -> CorpusPart? {
        try begin()
        let settings = Settings(
            languages: languages, header: header, names: names, roles: roles, fileLanguages: fileLanguages,
            firstRow: firstRow)
        let here = firstRow == nil ? 0 : 1
        guard let part = try rows.cut(rows: units - here, takesNone: here > 0) else { return nil }
        let before = number
        number += part.rows + here
        firstRow = nil
        return CorpusPart { DelimitedReader(RowReader(part), of: settings, number: before) }
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func next() throws -> TranslationUnit? {
        try begin()
        while true {
            let row: [String]
            if let first = firstRow {
                (row, firstRow) = (first, nil)
            } else if let next = try rows.next() {
                row = next
            } else {
                return nil
            }
            number += 1
            do {
                return try unit(row)
            } catch {
                refuse(error.reason)
            }
        }
    }

    private func begin() throws {
        guard names == nil else { return }
        try readHeader()
        roles = (names ?? []).map { Self.role(of: $0) }
    }

    private func readHeader() throws {
        names = []
        guard header != .absent, let row = try rows.next() else { return }
        if let known = ColumnNames(row, wanted: languages) {
            names = known.names
            fileLanguages = known.languages
        } else if header == .present {
            names = [Column.source.rawValue, Column.target.rawValue] + row.dropFirst(2).map { $0.lowercased() }
        } else {
            firstRow = row
        }
    }

    private func unit(_ row: [String]) throws(UnitRefusal) -> TranslationUnit {
        cells.removeAll()
        if !roles.isEmpty {
            for (index, value) in row.enumerated() where index < roles.count {
                switch roles[index] {
                case .known(let place): if !value.isEmpty || place < 2 { cells[place] = value }
                case .property(let name):
                    if !value.isEmpty { cells.properties.append(.init(name: name, value: value)) }
                }
            }
        } else if row.count >= 4, Self.isAddress(row[0]), Self.isAddress(row[1]) {
            cells[Column.sourceDocument.place] = row[0]
            cells[Column.targetDocument.place] = row[1]
            cells[Column.source.place] = row[2]
            cells[Column.target.place] = row[3]
            if row.count > 4 { cells.properties.append(.init(name: "score-aligner", value: row[4])) }
        } else {
            for (place, value) in row.prefix(Self.idPlace).enumerated() where !value.isEmpty || place < 2 {
                cells[place] = value
            }
        }
        guard let source = cells[Column.source.place], let target = cells[Column.target.place] else {
            throw UnitRefusal(reason: "the row has \(row.count) column\(row.count == 1 ? "" : "s") and no target")
        }
        let score = cells[Column.confidence.place]
        let confidence = score.flatMap { Decimals.probability($0) }
        if confidence == nil, let score { cells.properties.append(.init(name: "score", value: score)) }
        let type = try cells[Column.type.place].flatMap { text throws(UnitRefusal) in try Bead.Kind.read(text) }
        var unit = TranslationUnit(
            id: cells[Self.idPlace] ?? String(number),
            source: side(
                source, cells[Self.idPlace + 1], cells[Column.sourceDocument.place], cells[Column.sourceRange.place],
                fileLanguages?.0 ?? languages?.source),
            target: side(
                target, cells[Self.idPlace + 2], cells[Column.targetDocument.place], cells[Column.targetRange.place],
                fileLanguages?.1 ?? languages?.target),
            confidence: confidence, type: type, properties: cells.properties)
        if type?.source == 1 { unit.source.sentences = [source] }
        if type?.target == 1 { unit.target.sentences = [target] }
        return unit
    }

    /// What a column is for.
    private enum Role: Sendable {
        /// The place of its value in `Cells`.
        case known(Int)
        case property(String)
    }

    /// A row's values by what they are for: those of `Column`, then the identifier and the two languages.
    private struct Cells {
        private var values = [String?](repeating: nil, count: DelimitedReader.idPlace + 3)
        var properties: [TranslationUnit.Property] = []

        mutating func removeAll() {
            for index in values.indices { values[index] = nil }
            properties = []
        }

        subscript(place: Int) -> String? {
            get { values[place] }
            set { values[place] = newValue }
        }
    }

    private static let idPlace = Column.allCases.count
    private static let more = ["id", "source_language", "target_language"]

    private static func role(of name: String) -> Role {
        if let column = Column(rawValue: name) { return .known(column.place) }
        return more.firstIndex(of: name).map { .known(idPlace + $0) } ?? .property(name)
    }

    private func side(
        _ text: String, _ ownLanguage: String?, _ document: String?, _ range: String?, _ language: Language?
    ) -> TranslationUnit.Side {
        TranslationUnit.Side(
            text: text, language: ownLanguage.flatMap { Language($0) } ?? language ?? .undetermined,
            document: document, range: range.flatMap { Document.SourceRange(text: $0) })
    }

    private static func isAddress(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    private func refuse(_ reason: String) {
        let place = ErrorLocation(file: rows.path, line: rows.line)
        refusals.append(RefusedUnit(location: place, unit: String(number), reason: reason))
    }
}
