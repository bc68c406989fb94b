import BitextModel

/// Counts the tables, rows and cells of a document as its reader goes through them. A table in a cell is a part of the cell.
struct TablePlaces {
    private var table: Int32 = -1
    private var row: Int32 = -1
    private var column: Int32 = -1
    /// Columns that the cell covers beside its own.
    private var covered: Int32 = 0
    /// How many tables the place is in.
    private(set) var depth = 0

    /// Where a paragraph stands; in running text outside of all tables.
    var position: BlockPosition {
        depth > 0 && row >= 0 && column >= 0 ? .cell(table: table, row: row, column: column) : .flow
    }

    mutating func enterTable() {
        depth += 1
        guard depth == 1 else { return }
        table += 1
        row = -1
        column = -1
    }

    mutating func leaveTable() { depth = max(0, depth - 1) }

    mutating func enterRow() {
        guard depth == 1 else { return }
        row += 1
        column = -1
        covered = 0
    }

    mutating func enterCell() {
        guard depth == 1 else { return }
        column += 1 + covered
        covered = 0
    }

    /// The cell takes so many columns, its own among them, or is repeated so often, as an attribute says. No number of a file
    /// is believed beyond the widest table of the office programs.
    mutating func span(columns attribute: String?) {
        let count = attribute.flatMap { Int($0) } ?? 1
        if depth == 1, column < 16_384 { covered = Int32(min(max(1, count), 16_385) - 1) }
    }
}
