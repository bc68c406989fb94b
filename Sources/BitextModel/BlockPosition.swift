/// Where a block stands among others, where its document says more of that than their order.
package enum BlockPosition: Hashable, Sendable {
    /// In running text.
    case flow
    /// In a cell: the document's tables (a workbook's sheets), their rows and columns are counted from 0. Cells that a reader
    /// merges have the place of the first.
    case cell(table: Int32, row: Int32, column: Int32)
    /// In time, in milliseconds from the start: subtitles.
    case cue(start: Int32, end: Int32)
}
