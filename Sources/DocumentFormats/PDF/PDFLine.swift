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
        let written = Self.writtenSpace(words)
        for word in words.dropFirst() {
            if Self.isParted(last, word, written) { text += " " }
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
        headWidth = Self.headWidth(first)
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

    /// The width of what stands before the first place where a line may be broken: a word, or one character of a script without
    /// spaces with the quotation marks and brackets or the figure before it.
    private static func headWidth(_ word: PDFWord) -> Double {
        // Characters of such a script are twice as wide as others.
        var all = 0.0
        var head: Double?
        for scalar in word.text.unicodeScalars {
            let isWide = Spacing.takesNoSpace(scalar)
            all += isWide ? 1 : 0.5
            if head == nil, Spacing.isSpaceless(scalar.value), !openers.contains(scalar) { head = all }
        }
        guard let head, all > 0 else { return word.right - word.left }
        return (word.right - word.left) * head / all
    }

    private static let openers = Set("“‘（「『《〈【〔［".unicodeScalars)

    /// From which width on a gap between two characters of a script without spaces is a space that was written: more than the
    /// line's other gaps, which justified text has everywhere.
    ///
    /// (The layout program gives characters as one word that are less than a tenth of their height apart.)
    private static func writtenSpace(_ words: [PDFWord]) -> Double {
        var gaps: [Double] = []
        var joined = 0
        var em = 0.0
        for (word, next) in zip(words, words.dropFirst()) where isBetweenIdeographs(word, next) {
            gaps.append(next.left - word.right)
            em = max(em, min(word.em, next.em))
        }
        guard !gaps.isEmpty else { return .infinity }
        for word in words where word.isWide { joined += word.text.unicodeScalars.count - 1 }
        gaps.sort()
        let usual = joined >= gaps.count ? 0 : max(0, gaps[gaps.count / 2])
        return max(space * em, gaps.count < 3 ? 0 : 2 * usual)
    }

    /// The width of a space between ideographs at least, in characters.
    private static let space = 0.18

    /// Whether both words have an ideograph or a kana at the place where they meet, no mark: beside marks gaps are part of the type.
    private static func isBetweenIdeographs(_ word: PDFWord, _ next: PDFWord) -> Bool {
        guard let end = word.text.unicodeScalars.last, let start = next.text.unicodeScalars.first else { return false }
        return [end, start].allSatisfy { Spacing.isSpaceless($0.value) && $0.properties.isAlphabetic }
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
    ///
    /// - Parameter written: See `writtenSpace`.
    private static func isParted(_ word: PDFWord, _ next: PDFWord, _ written: Double) -> Bool {
        guard let end = word.text.unicodeScalars.last, let start = next.text.unicodeScalars.first else { return false }
        let gap = next.left - word.right
        if Spacing.isSpaceless(end.value), Spacing.isSpaceless(start.value) {
            // A gap as wide as a character is the writer's: between the two characters of a name, in headings.
            return isBetweenIdeographs(word, next) ? gap >= written : gap > (word.bottom - word.top) * 0.6
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
