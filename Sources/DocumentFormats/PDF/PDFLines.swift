/// Puts the words of a column together to lines.
///
/// The layout program tears lines of a justified text apart at wide spaces, and where fonts of two heights meet.
enum PDFLines {
    /// How far the middles of two words of one line may lie apart, in characters. Boxes say less: some fonts' are three times
    /// their letters' height, and reach over the lines above and below.
    private static let tolerance = 0.45

    /// The lines as they are where none stand beside each other; else put together anew.
    ///
    /// - Complexity: O(words log words).
    static func rejoined(_ lines: [PDFLine]) -> [PDFLine] {
        let sorted = lines.sorted { ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left) }
        let areTorn = zip(sorted, sorted.dropFirst()).contains { line, next in
            next.middle - line.middle <= tolerance * max(line.em, next.em)
        }
        return areTorn ? self.lines(of: lines.flatMap(\.words)) : sorted
    }

    /// The lines of words that stand in one column, from top to bottom.
    ///
    /// - Complexity: O(words log words).
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        var rows: [[PDFWord]] = []
        // The word that says where the row is: the widest.
        var widest: PDFWord?
        for word in words.sorted(by: { ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left) }) {
            if let last = widest, word.middle - last.middle <= tolerance * max(word.em, last.em) {
                rows[rows.count - 1].append(word)
                if word.right - word.left > last.right - last.left { widest = word }
            } else {
                rows.append([word])
                widest = word
            }
        }
        return rows.compactMap { PDFLine($0.sorted { ($0.left, $0.top) < ($1.left, $1.top) }) }
    }
}
