/// Tells tables of data from tables that only lay a page out, as agency pages still do by the dozen.
struct TableJudge {
    private struct Count {
        var rows = 0
        var cells = 0
        var headers = 0
        /// Cells that hold several blocks: columns of a layout.
        var crowded = 0
        var isNesting = false
    }

    private let elements: [PageElement]
    /// The innermost table around an element, itself included; -1 outside of tables.
    private var table: [Int]
    private var isData: [Int: Bool] = [:]

    /// - Complexity: O(elements + blocks).
    init(elements: [PageElement], blocks: [PageBlock]) {
        self.elements = elements
        table = []
        table.reserveCapacity(elements.count)
        var counts: [Int: Count] = [:]
        for (index, element) in elements.enumerated() {
            let outer = element.parent >= 0 ? table[element.parent] : -1
            guard element.kind == .table else {
                table.append(outer)
                guard outer >= 0 else { continue }
                switch element.kind {
                case .row: counts[outer, default: Count()].rows += 1
                case .cell, .headerCell:
                    counts[outer, default: Count()].cells += 1
                    if element.kind == .headerCell { counts[outer, default: Count()].headers += 1 }
                    if element.blocks.count > 3 { counts[outer, default: Count()].crowded += 1 }
                default: break
                }
                continue
            }
            table.append(index)
            if outer >= 0 { counts[outer, default: Count()].isNesting = true }
            counts[index] = Count()
        }
        for (index, count) in counts { isData[index] = Self.isData(count, blocks: blocks[elements[index].blocks]) }
    }

    /// Whether an element lies in a table of data.
    func isInData(_ element: Int) -> Bool {
        guard table.indices.contains(element), table[element] >= 0 else { return false }
        return isData[table[element]] ?? false
    }

    /// Rows and columns of short cells, one block each; a heading cell settles it.
    private static func isData(_ count: Count, blocks: ArraySlice<PageBlock>) -> Bool {
        guard !count.isNesting, count.rows > 0, count.cells >= 2 else { return false }
        if count.headers > 0, count.crowded * 4 <= count.cells { return true }
        guard count.rows >= 2, count.cells >= 2 * count.rows, count.crowded * 10 <= count.cells else { return false }
        var units = 0.0
        var longest = 0.0
        var links = 0.0
        for block in blocks where !block.isHidden && !block.isControl {
            let own = block.candidate.shape.units + 0.5 * Double(block.candidate.shape.digits)
            units += own
            longest = max(longest, own)
            links += own * block.linkDensity
        }
        guard units > 0, links <= 0.5 * units else { return false }
        // Four rows of a label and its value, however long, are a form.
        if count.rows >= 4 { return true }
        // One cell with most of the text is the text, and the others stand around it.
        return units <= 40 * Double(count.cells) && (longest <= 0.6 * units || longest <= 40)
    }
}
