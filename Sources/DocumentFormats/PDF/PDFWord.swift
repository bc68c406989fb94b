import TextFacts

/// A word of a page as the layout program found it, or in scripts without spaces a run of characters.
struct PDFWord: Hashable {
    var text: String
    /// Points from the page's left and top.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// The height of its middle.
    var middle: Double { (top + bottom) / 2 }

    /// The width of a Han character of its size, in points: its own, where it has only such; else twice what a letter takes.
    var em: Double {
        let count = Double(max(1, text.unicodeScalars.count))
        let width = (right - left) / count
        return min(bottom - top, isWide ? width : 2 * width)
    }

    /// Whether all of it is of a script without spaces.
    var isWide: Bool { text.unicodeScalars.allSatisfy { Spacing.isSpaceless($0.value) } }
}
