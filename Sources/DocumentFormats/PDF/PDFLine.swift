import TextFacts

/// A line of a page.
struct PDFLine: Hashable {
    /// From left to right.
    let words: [PDFWord]
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// The height of most of its words, in points: the measure of its letters' size.
    var height: Double
    /// The width of a Han character of its size, in points. Heights say less: some fonts' boxes are twice their letters' height.
    var em: Double
    /// The height of its middle.
    var middle: Double { (top + bottom) / 2 }
    /// Points that its first word takes: what would have had to fit on the line before. In a script without spaces that is
    /// one character.
    var headWidth: Double

    /// - Returns: nil for a line without words.
    init?(_ words: [PDFWord]) {
        guard let first = words.first else { return nil }
        self.words = words
        text = first.text
        (left, right, top, bottom) = (first.left, first.right, first.top, first.bottom)
        var last = first
        for word in words.dropFirst() {
            if Self.isParted(last, word) { text += " " }
            text += word.text
            left = min(left, word.left)
            right = max(right, word.right)
            top = min(top, word.top)
            bottom = max(bottom, word.bottom)
            last = word
        }
        let heights = words.map { (height: $0.bottom - $0.top, weight: $0.text.utf8.count) }
            .sorted { $0.height < $1.height }
        em = 0
        headWidth = first.right - first.left
        if let start = first.text.unicodeScalars.first, Spacing.isSpaceless(start.value) {
            headWidth /= Double(max(1, first.text.unicodeScalars.count))
        }
        let half = heights.reduce(0) { $0 + $1.weight } / 2
        var sum = 0
        height = heights[0].height
        for (value, weight) in heights {
            sum += weight
            height = value
            if sum > half { break }
        }
        em = Self.em(of: words, height: height)
    }

    /// What characters of a script without spaces take, where there are any; else twice what letters do.
    private static func em(of words: [PDFWord], height: Double) -> Double {
        var wide = (width: 0.0, count: 0)
        var narrow = (width: 0.0, count: 0)
        for word in words {
            let scalars = word.text.unicodeScalars
            if scalars.allSatisfy({ Spacing.isSpaceless($0.value) }) {
                wide = (wide.width + word.right - word.left, wide.count + scalars.count)
            } else if !scalars.contains(where: { Spacing.isSpaceless($0.value) }) {
                narrow = (narrow.width + word.right - word.left, narrow.count + scalars.count)
            }
        }
        if wide.count >= 2 { return min(height, wide.width / Double(wide.count)) }
        return narrow.count >= 4 ? min(height, 2 * narrow.width / Double(narrow.count)) : height * 0.85
    }

    /// Whether a space stands between two words. The layout program parts words at fonts' borders and at justified Han
    /// characters as well, where no space is.
    private static func isParted(_ word: PDFWord, _ next: PDFWord) -> Bool {
        guard let end = word.text.unicodeScalars.last, let start = next.text.unicodeScalars.first else { return false }
        let gap = next.left - word.right
        if Spacing.isSpaceless(end.value), Spacing.isSpaceless(start.value) {
            // A gap as wide as a character is the writer's: between the two characters of a name, in headings.
            return gap > (word.bottom - word.top) * 0.6
        }
        if Spacing.isSpaceless(end.value) || Spacing.isSpaceless(start.value) {
            return gap > (word.bottom - word.top) * 0.2
        }
        // A word whose letters change their font stands in two parts of one height; a raised mark is none of it.
        let height = word.bottom - word.top
        let isLevel =
            abs(word.middle - next.middle) < 0.1 * height && abs(next.bottom - next.top - height) < 0.2 * height
        return !isLevel || gap > height * 0.04
    }
}
