/// How high a row of a workbook is for its texts to be seen whole: programs that open one measure no texts.
enum RowHeight {
    /// What a column of texts is wide, in letters of the usual font.
    static let columnWidth = 60.0
    private static let pointsOfLine = 15.0
    /// No row can be higher.
    private static let most = 409.0

    /// The height of a row with these texts beside each other, in points.
    ///
    /// Lines break at spaces, so that some room is left at their ends; Han and what is as wide as Han takes two letters.
    ///
    /// - Complexity: O(bytes).
    static func points(_ texts: [String]) -> Double {
        min(most, pointsOfLine * Double(texts.map(lines).max() ?? 1))
    }

    private static func lines(_ text: String) -> Int {
        var width = 0.0
        for scalar in text.unicodeScalars { width += isWide(scalar) ? 2 : 1 }
        return max(1, Int((width * 1.08 / columnWidth).rounded(.up)))
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
            || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            || scalar.value >= 0x1F300
    }
}
