import BitextModel

/// The cells of one sheet: from events to blocks.
struct SheetCells {
    private let sheet: Int32
    private let name: String
    private let isHidden: Bool
    private let strings: [String]
    private let styles: SpreadsheetStyles

    private(set) var blocks: [StructuredBlock] = []
    /// Of all blocks' texts.
    private(set) var bytes = 0

    /// No row and column beyond Excel's last is believed.
    private static let rowLimit: Int32 = 1_048_576
    private static let columnLimit: Int32 = 16_384

    private var row: Int32 = -1
    private var column: Int32 = -1
    private var isRowHidden = false
    private var hiddenColumns: [ClosedRange<Int32>] = []
    private var kind = ""
    private var style = 0
    private var reference = ""
    private var value = ""
    private var isValue = false
    private var readings = 0

    init(sheet: Int32, name: String, isHidden: Bool, strings: [String], styles: SpreadsheetStyles) {
        self.sheet = sheet
        self.name = name
        self.isHidden = isHidden
        self.strings = strings
        self.styles = styles
    }

    mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end("v"), .end("t"): isValue = false
        case .end("rPh"): readings -= 1
        case .end("c"): endCell()
        case .end: break
        case .text(let text): if isValue { value += text }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "col":
            if Self.isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int32($0) }),
                let last = attributes["max"].flatMap({ Int32($0) }), first > 0, last >= first,
                hiddenColumns.count < Int(Self.columnLimit)
            {
                hiddenColumns.append(first - 1...last - 1)
            }
        case "row":
            let given = attributes["r"].flatMap { Int32($0) }.map { $0 &- 1 }
            row = min(Self.rowLimit, max(row + 1, given ?? 0))
            column = -1
            isRowHidden = Self.isTrue(attributes["hidden"])
        case "c":
            reference = attributes["r"] ?? ""
            column = Self.column(reference) ?? column + 1
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
        case "v": isValue = true
        case "t": isValue = readings == 0
        case "rPh": readings += 1
        default: break
        }
    }

    private mutating func endCell() {
        let text = text
        guard text.contains(where: { !$0.isWhitespace }), column < Self.columnLimit else { return }
        let isLeftOut = isHidden || isRowHidden || hiddenColumns.contains { $0.contains(column) }
        let cell = reference.isEmpty ? "\(row + 1), column \(column + 1)" : reference
        bytes += text.utf8.count
        blocks.append(
            StructuredBlock(
                .tableCell, text, place: "sheet \(name), cell \(cell)",
                position: .cell(table: sheet, row: row, column: column), omission: isLeftOut ? .hidden : nil))
    }

    private var text: String {
        switch kind {
        case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "e": ""
        case "b": value == "1" ? "TRUE" : "FALSE"
        case "n": styles.text(of: value, style: style)
        default: value
        }
    }

    private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

    /// The column of a cell's name, from 0: 27 of `AB12`.
    private static func column(_ name: String) -> Int32? {
        var value: Int32 = 0
        for byte in name.utf8 {
            guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
            value = value * 26 + Int32(byte - UInt8(ascii: "A")) + 1
            if value > columnLimit { return columnLimit }
        }
        return value > 0 ? value - 1 : nil
    }
}
