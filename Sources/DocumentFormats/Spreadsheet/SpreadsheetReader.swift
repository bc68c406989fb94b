import BitextModel

/// Reads SpreadsheetML workbooks (ECMA-376 part 1, §18) as documents: sheet by sheet, row by row, a block a cell that holds
/// something.
///
/// Formulas give their results, dates are written as dates, other numbers as they are kept. Hidden sheets, rows and columns and
/// comments are accounted for.
package struct SpreadsheetReader {
    /// Bytes of text beyond which a workbook is refused: cells name texts that stand once, so that a small file can ask for
    /// any amount.
    private static let textLimit = 128 << 20

    private let package: DocumentPackage
    private var document = StructuredDocument()
    private var strings: [String] = []
    private var styles = SpreadsheetStyles()
    private var bytes = 0

    /// - Throws: `ZipError`, `DocumentFormatError`.
    /// - Complexity: O(bytes + bytes of text).
    package static func read(_ package: DocumentPackage) throws -> StructuredDocument {
        var reader = SpreadsheetReader(package: package)
        try reader.read()
        return reader.document
    }

    private init(package: DocumentPackage) { self.package = package }

    private struct Sheet {
        var name: String
        var part: String
        var isHidden: Bool
    }

    private mutating func read() throws {
        guard let main = try package.mainPart() else {
            throw DocumentFormatError.notOfKind(
                package.file, kind: "XLSX workbook", reason: "no part is its list of sheets")
        }
        if let part = try package.parts("sharedStrings", of: main).first { strings = try strings(of: part) }
        if let part = try package.parts("styles", of: main).first {
            styles = try SpreadsheetStyles(package, part: part)
        }
        for (index, sheet) in try sheets(of: main).enumerated() {
            var cells = SheetCells(
                sheet: Int32(clamping: index), name: sheet.name, isHidden: sheet.isHidden, strings: strings,
                styles: styles)
            try package.read(sheet.part) { event in
                cells.handle(event)
                if bytes + cells.bytes > Self.textLimit {
                    throw DocumentFormatError.tooMuch(
                        package.file, part: sheet.part, limit: Self.textLimit, of: "bytes of text")
                }
            }
            bytes += cells.bytes
            document.blocks += cells.blocks
            for part in try package.parts("comments", of: sheet.part) { try readComments(part, sheet.name) }
        }
        document.metadata = try PackageProperties.read(package)
    }

    private func sheets(of main: String) throws -> [Sheet] {
        let relations = try package.relations(of: main)
        var sheets: [Sheet] = []
        var seen: Set<String> = []
        try package.read(main) { event in
            // A part that two sheets name is one sheet.
            guard case .start("sheet", let attributes) = event, let id = attributes["r:id"],
                let relation = relations[id], relation.type.hasSuffix("/worksheet"), package.has(relation.target),
                seen.insert(relation.target).inserted
            else { return }
            sheets.append(
                Sheet(
                    name: attributes["name"] ?? "", part: relation.target,
                    isHidden: attributes["state"].map { $0 != "visible" } ?? false))
        }
        return sheets
    }

    /// The texts that cells refer to by number; readings of Japanese (`rPh`) are no part of them.
    private func strings(of part: String) throws -> [String] {
        var strings: [String] = []
        var text = ""
        var isText = false
        var readings = 0
        try package.read(part) { event in
            switch event {
            case .start("si", _): text = ""
            case .start("rPh", _): readings += 1
            case .end("rPh"): readings -= 1
            case .start("t", _): isText = readings == 0
            case .end("t"): isText = false
            case .end("si"): strings.append(text)
            case .text(let more): if isText { text += more }
            default: break
            }
        }
        return strings
    }

    private mutating func readComments(_ part: String, _ sheet: String) throws {
        var cell = ""
        var text = ""
        var isText = false
        var blocks: [StructuredBlock] = []
        try package.read(part) { event in
            switch event {
            case .start("comment", let attributes):
                cell = attributes["ref"] ?? ""
                text = ""
            case .start("t", _): isText = true
            case .end("t"): isText = false
            case .text(let more): if isText { text += more }
            case .end("comment"):
                blocks.append(
                    StructuredBlock(.paragraph, text, place: "sheet \(sheet), cell \(cell)", omission: .comment))
            default: break
            }
        }
        document.blocks += blocks
    }
}
