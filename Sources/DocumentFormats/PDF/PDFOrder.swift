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
    /// The table of texts that the page before ended in, and its last row.
    private var open: (table: Int32, last: [[PDFLine]], edges: [Double], row: Int32)?

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

    /// Puts a page's blocks in reading order: columns and rows of tables of texts, where it has any; the cells of tables row by
    /// row, and what stands between them from top to bottom.
    mutating func order(_ page: inout PDFPage) {
        let lines = page.blocks.flatMap { $0 }
        guard !lines.isEmpty else { return }
        // A table of texts that goes on may end with a row or two.
        let fewestRows = open == nil ? PDFTextTable.fewest : 1
        if let parts = PDFGutter.parts(of: lines, usual: gutter, fewestRows: fewestRows) {
            page.blocks = []
            add(parts, to: &page) { $0 }
        } else if let parts = PDFTable.parts(of: lines, fewestRows: fewestRows) {
            page.blocks = []
            add(parts, to: &page) { $0.flatMap(PDFTable.aside) }
        } else {
            open = nil
        }
    }

    private mutating func add(_ parts: [PDFTable.Part], to page: inout PDFPage, _ lines: ([PDFLine]) -> [PDFLine]) {
        for (place, part) in parts.enumerated() {
            switch part {
            case .text(let text):
                page.blocks += Self.bySize(lines(text))
                open = nil
            case .table(let rows):
                if place > 0 { open = nil }
                add(rows, to: &page)
            }
        }
    }

    private mutating func add(_ rows: [[[PDFLine]]], to page: inout PDFPage) {
        guard let columns = rows.first?.count else { return }
        var table = tables
        var shift: Int32 = 0
        if let open, open.last.count == columns {
            table = open.table
            // A row goes on behind the page's end where a cell stopped inside a sentence.
            shift = open.row + (Self.goesOn(open.last, rows[0], edges: open.edges) ? 0 : 1)
        } else {
            tables += 1
        }
        for (row, cells) in rows.enumerated() {
            for (column, lines) in cells.enumerated() where !lines.isEmpty {
                page.cells[page.blocks.count] = .cell(
                    table: table, row: shift + Int32(clamping: row), column: Int32(clamping: column))
                page.blocks.append(lines)
            }
        }
        let edges = (0..<columns).map { column in rows.flatMap { $0[column] }.map(\.right).max() ?? 0 }
        open = (table, rows[rows.count - 1], edges, shift + Int32(clamping: rows.count - 1))
    }

    /// Whether a row of one page is the end of the last row of the page before: all of its cells go on inside a sentence, behind a
    /// line that is full.
    private static func goesOn(_ row: [[PDFLine]], _ next: [[PDFLine]], edges: [Double]) -> Bool {
        let pairs = row.indices.compactMap { column -> (PDFLine, PDFLine, Double)? in
            guard let line = row[column].last, let rest = next[column].first else { return nil }
            return (line, rest, edges[column])
        }
        let hasNew = row.indices.contains { row[$0].isEmpty && !next[$0].isEmpty }
        return !pairs.isEmpty && !hasNew
            && pairs.allSatisfy { line, rest, edge in
                !PDFJoint.endsSentence(line.text) && edge - line.right <= rest.headWidth + 0.6 * line.em
            }
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
