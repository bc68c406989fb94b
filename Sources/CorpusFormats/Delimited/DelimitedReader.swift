import BitextModel
import FileAccess
import TextFacts

/// Reads rows of source, target and whatever else a header names.
///
/// Without a header the first two columns are source and target, a third that is a probability the confidence; rows
/// that begin with two addresses are read as ParaCrawl's (addresses, source, target, score).
final class DelimitedReader: CorpusReader {
    enum Header: Sendable { case automatic, present, absent }

    private var rows: RowReader
    private let languages: (source: Language, target: Language)?
    private let header: Header
    /// The header's names; nil before the first row, empty without a header.
    private var names: [String]?
    private var fileLanguages: (Language, Language)?
    private var firstRow: [String]?
    private var refusals: [RefusedUnit] = []
    private var number = 0

    init(
        _ source: UTF8Source, delimiter: Delimiter, languages: (source: Language, target: Language)?, header: Header
    ) {
        rows = RowReader(source, delimiter: delimiter)
        self.languages = languages
        self.header = header
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func next() throws -> TranslationUnit? {
        if names == nil { try readHeader() }
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

    private func readHeader() throws {
        names = []
        guard header != .absent, let row = try rows.next() else { return }
        let lowered = row.map { $0.lowercased() }
        if lowered.contains(Column.source.rawValue), lowered.contains(Column.target.rawValue) {
            names = lowered
        } else if row.count >= 2, let source = Self.code(row[0]), let target = Self.code(row[1]), source != target {
            fileLanguages = (source, target)
            names = [Column.source.rawValue, Column.target.rawValue] + lowered.dropFirst(2)
        } else if header == .present {
            names = [Column.source.rawValue, Column.target.rawValue] + lowered.dropFirst(2)
        } else {
            firstRow = row
        }
    }

    /// A language code as it would stand over a column: `en`, `zh-CN`.
    private static func code(_ text: String) -> Language? {
        guard let language = Language(text), language.primary.count == 2, text.first?.isLowercase == true,
            text.count == 2 || text.contains("-") || text.contains("_")
        else { return nil }
        return language
    }

    private func unit(_ row: [String]) throws(UnitRefusal) -> TranslationUnit {
        let names = names ?? []
        var values: [String: String] = [:]
        var properties: [TranslationUnit.Property] = []
        if !names.isEmpty {
            for (name, value) in zip(names, row) where !value.isEmpty || name == "source" || name == "target" {
                if Column(rawValue: name) != nil || Self.more.contains(name) {
                    values[name] = value
                } else {
                    properties.append(.init(name: name, value: value))
                }
            }
        } else if row.count >= 4, Self.isAddress(row[0]), Self.isAddress(row[1]) {
            values = ["source_document": row[0], "target_document": row[1], "source": row[2], "target": row[3]]
            if row.count > 4 { properties.append(.init(name: "score-aligner", value: row[4])) }
        } else {
            for (column, value) in zip(Column.allCases, row)
            where !value.isEmpty || column == .source || column == .target {
                values[column.rawValue] = value
            }
        }
        guard let source = values["source"], let target = values["target"] else {
            throw UnitRefusal(reason: "the row has \(row.count) column\(row.count == 1 ? "" : "s") and no target")
        }
        let confidence = values["confidence"].flatMap { Decimals.probability($0) }
        if confidence == nil, let score = values["confidence"] {
            properties.append(.init(name: "score", value: score))
        }
        let type = try values["type"].flatMap { text throws(UnitRefusal) in try BeadType.read(text) }
        var unit = TranslationUnit(
            id: values["id"] ?? String(number),
            source: side(source, values, "source", fileLanguages?.0 ?? languages?.source),
            target: side(target, values, "target", fileLanguages?.1 ?? languages?.target),
            confidence: confidence, type: type, properties: properties)
        if type?.source == 1 { unit.source.sentences = [source] }
        if type?.target == 1 { unit.target.sentences = [target] }
        return unit
    }

    private static let more: Set<String> = ["id", "source_language", "target_language"]

    private func side(_ text: String, _ values: [String: String], _ name: String, _ language: Language?) -> UnitSide {
        UnitSide(
            text: text,
            language: values[name + "_language"].flatMap { Language($0) } ?? language ?? .undetermined,
            document: values[name + "_document"], range: values[name + "_range"].flatMap { SourceRange(text: $0) })
    }

    private static func isAddress(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    private func refuse(_ reason: String) {
        let place = ErrorLocation(file: rows.path, line: rows.line)
        refusals.append(RefusedUnit(location: place, unit: String(number), reason: reason))
    }
}
