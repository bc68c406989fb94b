import BitextModel

/// A row of a table in plain text: its cells stand between tabs.
enum TableRow {
    /// The cells of a block that is a row; the block itself where it is none.
    static func cells(of block: Block) -> [Block] {
        let bytes = Array(block.text.utf8)
        guard bytes.contains(0x09) else { return [block] }
        var cells: [Block] = []
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x09) ?? bytes.count
            var low = start
            var high = end
            while low < high, bytes[low] == 0x20 { low += 1 }
            while high > low, bytes[high - 1] == 0x20 { high -= 1 }
            if low < high {
                cells.append(
                    Block(
                        kind: .tableCell, text: String(decoding: bytes[low..<high], as: UTF8.self),
                        range: block.offsets.sourceRange(from: low, to: high),
                        offsets: block.offsets.slice(from: low, to: high), language: block.language))
            }
            start = end + 1
        }
        return cells
    }
}
