/// Reads pages whose lines run from top to bottom and follow each other from right to left.
///
/// The layout program gives each of their characters as a word, or a few that follow closely, and puts them together as lines of
/// the other direction. The page is turned to the left, so that its lines run like any other page's, and put together anew.
///
/// Where characters begin is what counts: their boxes are as high as the font's, two and a half characters in some, and reach
/// over those that follow.
struct PDFVerticalText {
    /// Characters below which a page is not judged.
    private static let fewest = 20
    /// From one character's beginning to the next one's, in characters: punctuation may take half a one, spread lines more.
    private static let step = (least: 0.4, most: 1.25)
    /// The share of a page's characters that must be followed by one in this direction.
    private static let share = 0.4

    /// The width of most of the wide characters, in points, and the height of their boxes in their widths.
    private let em: Double
    private let boxHeight: Double
    /// Where the vertical lines begin and end on the page.
    private let top: Double
    private let bottom: Double

    /// - Returns: nil where the page's wide characters stand beside each other rather than on one another.
    /// - Complexity: O(words log words).
    init?(_ words: [PDFWord]) {
        let wide = words.filter(\.isWide)
        guard Self.characters(wide) >= Self.fewest else { return nil }
        let upright = Self.followed(wide, from: \.top, across: \.left) { $0.right - $0.left }
        let level = Self.followed(wide, from: \.left, across: \.top) { word in
            (word.right - word.left) / Double(max(1, word.text.unicodeScalars.count))
        }
        let count = Self.characters(upright)
        guard count >= Self.fewest, count > 2 * Self.characters(level),
            Double(count) >= Self.share * Double(Self.characters(wide))
        else { return nil }
        let widths = upright.map { $0.right - $0.left }.sorted()
        em = max(1, widths[widths.count / 2])
        let heights = upright.filter { $0.text.unicodeScalars.count == 1 }
            .map { ($0.bottom - $0.top) / max(1, $0.right - $0.left) }.sorted()
        boxHeight = heights.isEmpty ? 1 : max(1, heights[heights.count / 2])
        top = upright.map(\.top).min() ?? 0
        // The last character of a line is followed by none, so it is known by its line's place; letters on their sides may go on
        // behind it. A page number may lie so too, further down.
        let lines = Set(upright.map { $0.left.rounded() })
        let least = 2 * em
        var end =
            wide.filter { lines.contains($0.left.rounded()) }.map { max($0.bottom, $0.top + least) }.max() ?? 0
        for word in words.filter(Self.liesOnItsSide).sorted(by: { $0.top < $1.top }) where word.top < end + em {
            end = max(end, word.bottom)
        }
        bottom = end
    }

    /// A letter's box is as high as the font, so one that is wider than high is turned.
    private static func liesOnItsSide(_ word: PDFWord) -> Bool {
        !word.isWide && word.text.unicodeScalars.count == 1 && word.right - word.left > 1.5 * (word.bottom - word.top)
    }

    private static func characters(_ words: [PDFWord]) -> Int { words.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    /// The words that another follows at a character's distance.
    ///
    /// - Parameters:
    ///   - start: Where a word begins in the direction of reading.
    ///   - row: Its line's place, across that direction.
    ///   - size: The length of one of its characters in that direction.
    private static func followed(
        _ words: [PDFWord], from start: KeyPath<PDFWord, Double>, across row: KeyPath<PDFWord, Double>,
        size: (PDFWord) -> Double
    ) -> [PDFWord] {
        let sorted = words.sorted { ($0[keyPath: row], $0[keyPath: start]) < ($1[keyPath: row], $1[keyPath: start]) }
        return zip(sorted, sorted.dropFirst()).compactMap { word, next in
            let length = size(word)
            let last = word[keyPath: start] + length * Double(word.text.unicodeScalars.count - 1)
            let distance = next[keyPath: start] - last
            let isFollowed =
                abs(word[keyPath: row] - next[keyPath: row]) < 0.5 && distance >= step.least * length
                && distance <= step.most * length
            return isFollowed ? word : nil
        }
    }

    /// A page turned so that its lines run from left to right: one block of lines, and one of each head and foot, which stand
    /// above and below the lines and are not turned.
    ///
    /// - Complexity: O(words log words).
    func turned(_ page: PDFPage, words: [PDFWord]) -> PDFPage {
        var result = PDFPage(number: page.number, width: page.height, height: page.width)
        let isBody = words.map { $0.top >= top - em && $0.top <= bottom }
        let body = words.indices.filter { isBody[$0] }.map { words[$0] }
        let sideways = PDFSidewaysText(
            body.filter { !isUpright($0) }, upright: body.filter { isUpright($0) }, em: em)
        let lines = PDFLines.lines(
            of: (body.filter { isUpright($0) } + sideways.words).map { turned($0, width: page.width, sideways) })
        // A head keeps its place as a share of the height.
        let scale = page.width / max(1, page.height)
        let margins = PDFLines.lines(of: words.indices.filter { !isBody[$0] }.map { words[$0] }).compactMap { line in
            PDFLine(
                line.words.map { word in
                    var word = word
                    let height = word.bottom - word.top
                    word.top *= scale
                    word.bottom = word.top + min(height, em)
                    return word
                })
        }
        result.blocks = [lines].filter { !$0.isEmpty } + margins.map { [$0] }
        return result
    }

    /// Whether a word stands upright: Han and kana do, and digits beside each other in the place of one character, whose boxes are
    /// as high.
    private func isUpright(_ word: PDFWord) -> Bool {
        let height = word.bottom - word.top
        return word.isWide || word.right - word.left <= 1.1 * em && abs(height - boxHeight * em) <= 0.1 * height
    }

    private func turned(_ word: PDFWord, width: Double, _ sideways: PDFSidewaysText) -> PDFWord {
        let own = word.right - word.left
        let middle = sideways.middles[word] ?? (word.left + word.right) / 2
        var start = word.top
        var end = word.bottom
        var thickness = min(own, em)
        if isUpright(word) {
            start += sideways.shift
            end = word.isWide ? word.bottom - (boxHeight - 1) * own + sideways.shift : start + em
            thickness = word.isWide ? own : em
        }
        return PDFWord(
            text: word.text, left: start, right: max(start + 0.1, end), top: width - middle - thickness / 2,
            bottom: width - middle + thickness / 2)
    }
}
