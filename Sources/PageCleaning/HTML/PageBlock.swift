import BitextModel

/// A block of a page's text before it is judged.
struct PageBlock: Sendable {
    var candidate: Candidate
    /// The innermost block element it stands in.
    var element: Int
    /// The share of its text that is link text, 0 to 1.
    var linkDensity: Double
    /// The element of the last link in it.
    var link: Int?
    /// Whether a picture stands between it and the block before.
    var followsImage = false
    /// Not shown by a browser.
    var isHidden: Bool
    /// The label of a button or an option of a menu.
    var isControl: Bool
    var lineEnd = PageLineEnd.element
    /// Columns of white space before it, where a browser shows them.
    var indent = 0
    /// Whether gaps of white space part it into columns.
    var isRow = false
}
