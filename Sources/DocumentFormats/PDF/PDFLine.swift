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
    /// Points that its first word takes: what would have had to fit on the line before. In a script without spaces that is
    /// one character.
    var headWidth: Double
    /// Marks of notes that stood above the line.
    var noteMarks: [String] = []

    /// - Returns: nil for a line without words.
    init?(_ all: [PDFWord]) {
        words = all
        let tallest = all.map { $0.bottom - $0.top }.max() ?? 0
        let shown = all.filter { !Self.isNoteMark($0, tallest: tallest, in: all) }
        guard let first = shown.first else { return nil }
        if shown.count < all.count {
            noteMarks = all.filter { Self.isNoteMark($0, tallest: tallest, in: all) }.map(\.text)
        }
        text = first.text
        (left, right, top, bottom) = (first.left, first.right, first.top, first.bottom)
        var last = first
        for word in shown.dropFirst() {
            if Self.isParted(last, word) { text += " " }
            text += word.text
            left = min(left, word.left)
            right = max(right, word.right)
            top = min(top, word.top)
            bottom = max(bottom, word.bottom)
            last = word
        }
        let heights = shown.map { (height: $0.bottom - $0.top, weight: $0.text.utf8.count) }
            .sorted { $0.height < $1.height }
        em = 0
        headWidth = first.right - first.left
        if let start = first.text.unicodeScalars.first, WideScript.contains(start) {
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
        em = Self.em(of: shown, height: height)
    }

    /// What characters of a script without spaces take, where there are any; else twice what letters do.
    private static func em(of words: [PDFWord], height: Double) -> Double {
        var wide = (width: 0.0, count: 0)
        var narrow = (width: 0.0, count: 0)
        for word in words {
            let scalars = word.text.unicodeScalars
            if scalars.allSatisfy({ WideScript.contains($0) }) {
                wide = (wide.width + word.right - word.left, wide.count + scalars.count)
            } else if !scalars.contains(where: { WideScript.contains($0) }) {
                narrow = (narrow.width + word.right - word.left, narrow.count + scalars.count)
            }
        }
        if wide.count >= 2 { return min(height, wide.width / Double(wide.count)) }
        return narrow.count >= 4 ? min(height, 2 * narrow.width / Double(narrow.count)) : height * 0.85
    }

    /// Whether a word is the raised mark of a note: `12`, `[3]`, `①`, `*` in small type, behind a word.
    private static func isNoteMark(_ word: PDFWord, tallest: Double, in line: [PDFWord]) -> Bool {
        let height = word.bottom - word.top
        guard height < tallest * 0.8, word.text.utf8.count <= 6, word != line.first,
            word.text.unicodeScalars.allSatisfy({
                "0123456789[]()*,†‡".unicodeScalars.contains($0) || 0x2460...0x2473 ~= $0.value
            })
        else { return false }
        // Raised: it ends well above where the others do.
        let floor = line.map(\.bottom).max() ?? word.bottom
        return word.bottom < floor - tallest * 0.15
    }

    /// Whether a space stands between two words. The layout program parts words at fonts' borders and at justified Han
    /// characters as well, where no space is.
    private static func isParted(_ word: PDFWord, _ next: PDFWord) -> Bool {
        guard let end = word.text.unicodeScalars.last, let start = next.text.unicodeScalars.first else { return false }
        let gap = next.left - word.right
        if WideScript.contains(end), WideScript.contains(start) {
            // A gap as wide as a character is the writer's: between the two characters of a name, in headings.
            return gap > (word.bottom - word.top) * 0.6
        }
        if WideScript.contains(end) || WideScript.contains(start) { return gap > (word.bottom - word.top) * 0.2 }
        return true
    }
}
