/// Reads pages whose lines run from top to bottom and follow each other from right to left.
///
/// The layout program gives each of their characters as a word and puts them together as lines of the other direction. The page
/// is turned to the left, so that its lines run like any other page's, and put together anew.
enum PDFVerticalText {
    /// Characters below which a page is not judged.
    private static let fewest = 20

    /// Whether a page's wide characters stand on one another rather than beside each other.
    ///
    /// - Complexity: O(words log words).
    static func isVertical(_ blocks: [[[PDFWord]]]) -> Bool {
        let words = blocks.joined().joined().filter { $0.text.unicodeScalars.count == 1 && $0.isWide }
        guard words.count >= fewest else { return false }
        func neighbours(
            _ start: KeyPath<PDFWord, Double>, _ end: KeyPath<PDFWord, Double>, _ row: KeyPath<PDFWord, Double>
        )
            -> Int
        {
            let sorted = words.sorted {
                ($0[keyPath: row], $0[keyPath: start]) < ($1[keyPath: row], $1[keyPath: start])
            }
            return zip(sorted, sorted.dropFirst()).count { word, next in
                abs(word[keyPath: row] - next[keyPath: row]) < 0.5
                    && abs(next[keyPath: start] - word[keyPath: end]) < 0.15
                        * (word[keyPath: end] - word[keyPath: start])
            }
        }
        let upright = neighbours(\.top, \.bottom, \.left)
        return upright >= fewest && upright > 2 * neighbours(\.left, \.right, \.top)
    }

    /// A page turned so that its lines run from left to right, each a line.
    ///
    /// - Complexity: O(words log words).
    static func turned(_ page: PDFPage, words: [PDFWord]) -> PDFPage {
        var turned = PDFPage(number: page.number, width: page.height, height: page.width)
        let lines = PDFLines.lines(
            of: words.map { word in
                PDFWord(
                    text: word.text, left: word.top, right: word.bottom, top: page.width - word.right,
                    bottom: page.width - word.left)
            })
        if !lines.isEmpty { turned.blocks = [lines] }
        return turned
    }
}
