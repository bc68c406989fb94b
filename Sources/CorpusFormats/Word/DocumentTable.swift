import BitextModel
import DocumentFormats

/// A table of a document: the text of its cells.
struct DocumentTable {
    /// Which of the document's tables it is, counted from 0.
    var number: Int32
    /// The rows in their order, those without text left out.
    var rows: [Row] = []

    /// A row: the text of each cell that has any, by the column that the cell begins in. Paragraphs are parted by line feeds.
    struct Row {
        /// Which of the table's rows it is, counted from 0.
        var number: Int32
        var cells: [Int32: String] = [:]

        subscript(column: Int32) -> String { cells[column] ?? "" }
    }

    /// The columns with text, from left to right.
    var columns: [Int32] { Set(rows.flatMap(\.cells.keys)).sorted() }

    /// All tables of a document in their order; what its reader left out is no part of them.
    ///
    /// - Complexity: O(bytes).
    static func tables(of blocks: [StructuredBlock]) -> [DocumentTable] {
        var tables: [DocumentTable] = []
        for block in blocks where block.omission == nil {
            guard case .cell(let number, let row, let column) = block.position else { continue }
            if tables.last?.number != number { tables.append(DocumentTable(number: number)) }
            tables[tables.count - 1].add(block.text, row: row, column: column)
        }
        return tables
    }

    private mutating func add(_ text: String, row: Int32, column: Int32) {
        if rows.last?.number != row { rows.append(Row(number: row)) }
        let text = Self.trimmed(text)
        guard !text.isEmpty else { return }
        if let before = rows[rows.count - 1].cells[column] {
            rows[rows.count - 1].cells[column] = "\(before)\n\(text)"
        } else {
            rows[rows.count - 1].cells[column] = text
        }
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
