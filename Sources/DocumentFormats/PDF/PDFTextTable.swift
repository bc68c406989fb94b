/// Tells a table of two columns of text, as of a text and its translation, from the columns of a page.
///
/// The rows of such a table begin at one height in both columns, below a space that goes through both.
enum PDFTextTable {
    /// Rows with text in both columns below which it is none.
    private static let fewest = 3
    /// How much more than the lines of a paragraph rows stand apart, and how far their beginnings may differ, in characters.
    private static let space = 0.25
    private static let drift = 0.5

    /// The rows: for each column its lines; nil where it is no such table.
    ///
    /// - Complexity: O(words log words).
    static func rows(of lines: [PDFLine], gutter: Double) -> [[[PDFLine]]]? {
        let words = lines.flatMap(\.words)
        guard !words.contains(where: { $0.left < gutter && $0.right > gutter }) else { return nil }
        let columns = [
            PDFLines.lines(of: words.filter { $0.right <= gutter }),
            PDFLines.lines(of: words.filter { $0.left >= gutter }),
        ]
        guard let em = columns.joined().map(\.em).sorted().dropFirst(lines.count / 2).first else { return nil }
        let usual = columns.flatMap { lines in zip(lines, lines.dropFirst()).map { $1.middle - $0.middle } }.sorted()
        guard !usual.isEmpty else { return nil }
        let least = usual[usual.count / 2] + space * em
        var rows: [[[PDFLine]]] = []
        var last = -Double.greatestFiniteMagnitude
        let all = columns.enumerated().flatMap { column, lines in lines.map { (column: column, line: $0) } }
        for (column, line) in all.sorted(by: { $0.line.middle < $1.line.middle }) {
            if rows.isEmpty || line.middle - last >= least { rows.append([[], []]) }
            rows[rows.count - 1][column].append(line)
            last = line.middle
        }
        let full = rows.filter { !$0[0].isEmpty && !$0[1].isEmpty }
        guard full.count >= fewest, full.count * 4 >= rows.count * 3,
            full.count(where: { abs($0[0][0].middle - $0[1][0].middle) <= drift * em }) * 5 >= full.count * 4
        else { return nil }
        return rows
    }
}
