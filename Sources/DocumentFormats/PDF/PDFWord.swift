/// A word of a page as the layout program found it, or in scripts without spaces a run of characters.
struct PDFWord: Hashable {
    var text: String
    /// Points from the page's left and top.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
}
