import BitextModel

/// The order in which a page is read.
struct PDFOrder {
    /// The share of the pages that have a gutter in one place for it to be the document's, and how far it may move, in points.
    private static let share = 0.3
    private static let drift = 12.0

    /// Where the pages are parted into columns; nil where most are not.
    private let gutter: Double?
    /// Tables so far.
    private var tables: Int32 = 0

    /// - Parameter pages: Without heads and feet.
    init(_ pages: [PDFPage]) {
        let gutters = pages.map { PDFGutter.gutter(of: $0.blocks.flatMap { $0 }) }
        let found = gutters.compactMap { $0 }.sorted()
        guard !found.isEmpty else {
            gutter = nil
            return
        }
        let middle = found[found.count / 2]
        let near = found.count { abs($0 - middle) <= Self.drift }
        gutter = Double(near) >= Self.share * Double(pages.count) ? middle : nil
    }

    /// Puts a page's blocks in reading order: rows of a table of texts; columns, where it has any; the cells of tables row by row,
    /// and what stands between them from top to bottom.
    mutating func order(_ page: inout PDFPage) {
        let lines = page.blocks.flatMap { $0 }
        guard !lines.isEmpty else { return }
        let given = page.blocks
        page.blocks = []
        if let place = PDFGutter.gutter(of: lines), let rows = PDFTextTable.rows(of: lines, gutter: place) {
            add(rows, to: &page)
        } else if let columns = PDFGutter.columns(of: lines, usual: gutter) {
            page.blocks = columns.flatMap(Self.bySize)
        } else if let parts = PDFTable.parts(of: lines) {
            for part in parts {
                switch part {
                case .text(let lines): page.blocks += Self.bySize(lines.flatMap(PDFTable.aside))
                case .table(let rows): add(rows, to: &page)
                }
            }
        } else {
            page.blocks = given
        }
    }

    private mutating func add(_ rows: [[[PDFLine]]], to page: inout PDFPage) {
        for (row, cells) in rows.enumerated() {
            for (column, lines) in cells.enumerated() where !lines.isEmpty {
                page.cells[page.blocks.count] = .cell(
                    table: tables, row: Int32(clamping: row), column: Int32(clamping: column))
                page.blocks.append(lines)
            }
        }
        tables += 1
    }

    /// Small type becomes a block of its own: notes are found by blocks.
    private static func bySize(_ lines: [PDFLine]) -> [[PDFLine]] {
        var parts: [[PDFLine]] = []
        for line in lines {
            if let last = parts.last?.last, abs(last.height - line.height) <= 0.05 * last.height {
                parts[parts.count - 1].append(line)
            } else {
                parts.append([line])
            }
        }
        return parts
    }
}
