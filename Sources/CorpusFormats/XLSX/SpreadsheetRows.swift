import FileAccess
import ZipArchives

/// The rows of a sheet of an Excel workbook (ECMA-376, SpreadsheetML).
final class SpreadsheetRows: RowSource {
    private let events: XMLEventReader
    private let strings: [String]
    let path: String
    /// The row's number in the sheet.
    private(set) var line = 0

    /// No column beyond Excel's last is believed.
    private static let mostColumns = 16_384

    /// - Parameter sheet: its name, or its number from 1; nil for the first.
    /// - Throws: `FileError`; `CorpusFormatError` for what is no workbook and for a sheet that is not there.
    init(_ path: String, sheet: String?) throws {
        self.path = path
        let archive = try ZipArchive(InputFile.read(path), file: path)
        func file(_ name: String) throws -> [UInt8]? { archive.has(name) ? try archive.bytes(of: name) : nil }
        guard let book = try file("xl/workbook.xml") else {
            throw CorpusFormatError.otherKind(path, kind: "a ZIP archive that is no workbook", format: nil)
        }
        let sheets = try Self.sheets(book, path)
        let index =
            sheet.map { wanted in
                sheets.firstIndex { $0.name == wanted } ?? Int(wanted).map { $0 - 1 } ?? -1
            } ?? 0
        guard sheets.indices.contains(index) else {
            throw CorpusFormatError.noSheet(path, sheet: sheet ?? "1", known: sheets.map(\.name))
        }
        let targets = try file("xl/_rels/workbook.xml.rels").map { try Self.targets($0, path) } ?? [:]
        let name = targets[sheets[index].relation] ?? "worksheets/sheet\(index + 1).xml"
        let part = name.hasPrefix("/") ? String(name.dropFirst()) : "xl/" + name
        guard let content = try file(part) else {
            throw CorpusFormatError.damagedArchive(path, reason: "its file \(part) is missing")
        }
        strings = try file("xl/sharedStrings.xml").map { try Self.strings($0, path) } ?? []
        events = try XMLEventReader(UTF8Source(content, path: path, kind: .xml))
    }

    func next() throws -> [String]? {
        while let event = try events.next() {
            guard event.kind == .start, events.nameText == "row" else { continue }
            line = events.attribute(.r).flatMap { Int($0) } ?? line + 1
            let row = try readRow()
            if row.contains(where: { !$0.isEmpty }) { return row }
        }
        return nil
    }

    private func readRow() throws -> [String] {
        var row: [String] = []
        while let event = try events.next() {
            if event.kind == .end, events.nameText == "row" { break }
            guard event.kind == .start, events.nameText == "c" else { continue }
            let column = events.attribute(.r).flatMap { Self.column($0) } ?? row.count
            let kind = events.attribute(.t)
            let value = try readCell()
            guard column < Self.mostColumns else { continue }
            while row.count <= column { row.append("") }
            row[column] =
                kind == "s" ? Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "" : value
        }
        return row
    }

    /// The text of `v`, or of the `t` of an inline string, up to the cell's end.
    private func readCell() throws -> String {
        var text: [UInt8] = []
        var depth = 1
        var isWanted = false
        while depth > 0, let event = try events.next() {
            switch event.kind {
            case .start:
                depth += 1
                isWanted = events.nameText == "v" || events.nameText == "t"
            case .end:
                depth -= 1
                isWanted = false
            case .text: if isWanted { try events.appendText(to: &text) }
            case .doctype: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The column of a cell's name, from 0: 27 of `AB12`.
    private static func column(_ name: String) -> Int? {
        var value = 0
        for byte in name.utf8 {
            guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
            value = value * 26 + Int(byte - UInt8(ascii: "A")) + 1
            if value > mostColumns { return nil }
        }
        return value > 0 ? value - 1 : nil
    }

    private static func sheets(_ bytes: [UInt8], _ path: String) throws -> [(name: String, relation: String)] {
        let events = try XMLEventReader(UTF8Source(bytes, path: path, kind: .xml))
        var sheets: [(String, String)] = []
        while let event = try events.next() {
            guard event.kind == .start, events.nameText == "sheet" else { continue }
            let attributes = events.attributes
            let relation = attributes.first { $0.name.hasSuffix(":id") }?.value ?? ""
            sheets.append((attributes.first { $0.name == "name" }?.value ?? "", relation))
        }
        return sheets
    }

    private static func targets(_ bytes: [UInt8], _ path: String) throws -> [String: String] {
        let events = try XMLEventReader(UTF8Source(bytes, path: path, kind: .xml))
        var targets: [String: String] = [:]
        while let event = try events.next() {
            guard event.kind == .start, events.nameText == "Relationship" else { continue }
            let attributes = events.attributes
            guard let id = attributes.first(where: { $0.name == "Id" })?.value else { continue }
            targets[id] = attributes.first { $0.name == "Target" }?.value
        }
        return targets
    }

    /// The texts that cells refer to; readings of Japanese (`rPh`) are no part of them.
    private static func strings(_ bytes: [UInt8], _ path: String) throws -> [String] {
        let events = try XMLEventReader(UTF8Source(bytes, path: path, kind: .xml))
        var strings: [String] = []
        var text: [UInt8] = []
        var isText = false
        var isReading = false
        while let event = try events.next() {
            switch event.kind {
            case .start:
                switch events.nameText {
                case "si": text = []
                case "t": isText = !isReading
                case "rPh": isReading = true
                default: break
                }
            case .end:
                switch events.nameText {
                case "si": strings.append(String(decoding: text, as: UTF8.self))
                case "t": isText = false
                case "rPh": isReading = false
                default: break
                }
            case .text: if isText { try events.appendText(to: &text) }
            case .doctype: break
            }
        }
        return strings
    }
}
