/// A page: its lines, block by block in reading order.
struct PDFPage {
    var number: Int
    var width: Double
    var height: Double
    /// What the layout program took for one piece of text: lines of one column between gaps.
    var blocks: [[PDFLine]] = []

    init(number: Int, width: Double, height: Double) {
        self.number = number
        self.width = width
        self.height = height
    }
}
