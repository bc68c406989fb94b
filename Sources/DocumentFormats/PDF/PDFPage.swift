import BitextModel

/// A page: its lines, block by block in reading order.
struct PDFPage {
    var number: Int
    var width: Double
    var height: Double
    /// What the layout program took for one piece of text: lines of one column between gaps.
    var blocks: [[PDFLine]] = []
    /// The places in tables of the blocks that are cells, by the blocks' numbers.
    var cells: [Int: BlockPosition] = [:]
    /// The raised marks of notes that stood in the lines.
    var noteMarks: [PDFWord] = []

    init(number: Int, width: Double, height: Double) {
        self.number = number
        self.width = width
        self.height = height
    }
}
