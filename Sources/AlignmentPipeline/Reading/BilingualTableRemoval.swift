import BitextModel
import PageCleaning

/// How what stands in a bilingual table beside the two languages is accounted for.
enum BilingualTableRemoval {
    /// In place of a line, which tables have none of, stands the row.
    static func removed(_ block: Block) -> RemovedBlock {
        var row = 0
        if case .cell(_, let number, _) = block.position { row = Int(number) }
        return RemovedBlock(
            text: block.text, kind: .outside, reason: "beside the two languages of a table", line: row + 1,
            range: block.range
        )
    }
}
