/// The blocks of a page that hold its text, and what ended them.
struct BodyRange {
    /// From the first to the last block of the text; what is chrome among them is told later.
    let blocks: Range<Int>
    /// What ended the text before its element did.
    var end: TextCut.Sign?

    /// Why a block outside is no part of the text.
    func reason(at index: Int) -> String {
        guard let end, index >= blocks.upperBound else { return "outside the part of the page that holds the text" }
        return switch end {
        case .heading: "after the heading of another text"
        case .series: "in a series of dated texts or comments"
        case .stretch: "after the text, among links"
        }
    }
}
