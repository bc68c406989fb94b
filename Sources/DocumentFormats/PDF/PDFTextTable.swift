import TextFacts

/// Tells a table of texts, as of a text and its translation, from the columns of a page.
///
/// Its rows begin below a space that goes through all columns, or where a paragraph begins in two columns at one height again and
/// again: in the columns of a page that happens by chance.
enum PDFTextTable {
    /// Rows with text in two columns below which it is none.
    static let fewest = 3
    /// How much more than the lines of a paragraph rows stand apart, and how far their beginnings may differ, in characters.
    private static let space = 0.25
    private static let drift = 0.5
    /// The share of rows, and of paragraphs' beginnings, that must stand at one height.
    private static let level = 0.8
    /// The share of the spaces in a column that must be those of rows.
    private static let share = 0.7
    /// The share of rows that have more lines in one column than in the other, where both columns are of one script.
    private static let uneven = 0.25
    /// The width of the space behind a column of numbers, in characters, and how many lines must leave it free.
    private static let gap = 0.6
    private static let freeLines = 8

    /// The rows: for each column its lines; nil where it is no such table.
    ///
    /// - Complexity: O(words log words).
    static func rows(of lines: [PDFLine], gutter: Double, fewest: Int = fewest) -> [[[PDFLine]]]? {
        let words = lines.flatMap(\.words)
        guard !words.contains(where: { $0.left < gutter && $0.right > gutter }) else { return nil }
        let sides = [words.filter { $0.right <= gutter }, words.filter { $0.left >= gutter }]
        return rows(
            of: sides.flatMap { Self.columns($0, goesOn: fewest < Self.fewest) }.map { PDFLines.lines(of: $0) },
            fewest: fewest)
    }

    /// - Parameter columns: The lines of each column, from top to bottom.
    static func rows(of columns: [[PDFLine]], fewest: Int = fewest) -> [[[PDFLine]]]? {
        let all = columns.joined().map(\.em).sorted()
        guard columns.count(where: { !$0.isEmpty }) > 1, !all.isEmpty else { return nil }
        let em = all[all.count / 2]
        let distances = columns.flatMap { lines in zip(lines, lines.dropFirst()).map { $1.middle - $0.middle } }
            .sorted()
        // A cell of one line has nothing between its lines: the small distances are those of lines.
        let usual = distances.isEmpty ? em : distances[distances.count / 4]
        let texts = columns.indices.sorted { (weight(columns[$0]), $1) > (weight(columns[$1]), $0) }.prefix(2).sorted()
        guard texts.count == 2 else { return nil }
        let table = Table(columns: columns, texts: (texts[0], texts[1]), em: em, fewest: fewest)
        return table.spaced(by: usual + space * em) ?? table.begun(usual: usual + space * em)
    }

    private static func weight(_ lines: [PDFLine]) -> Double { lines.reduce(0) { $0 + $1.right - $1.left } }

    /// The words of one side of the page by its columns: a number may stand before each row.
    ///
    /// - Parameter goesOn: Whether a table goes on from the page before: its last lines are few.
    private static func columns(_ words: [PDFWord], goesOn: Bool) -> [[PDFWord]] {
        guard let low = words.map(\.left).min(), let high = words.map(\.right).max(), high - low < 10_000 else {
            return [words]
        }
        let lines = PDFLines.lines(of: words)
        let hasLines = lines.count >= freeLines
        guard hasLines || goesOn else { return [words] }
        let em = words.map(\.em).sorted()[words.count / 2]
        let gaps = PDFGutter.stretches(lines, crossedBy: 0, low: low, high: high)
            .filter { $0.upperBound - $0.lowerBound >= gap * em && $0.lowerBound > low + 1 && $0.upperBound < high - 1 }
            .map { ($0.lowerBound + $0.upperBound) / 2 }
        guard !gaps.isEmpty else { return [words] }
        var columns = [[PDFWord]](repeating: [], count: gaps.count + 1)
        for word in words { columns[gaps.count { $0 < (word.left + word.right) / 2 }].append(word) }
        // In a few lines a space may go through by chance, but not behind nothing but numbers.
        let areNumbers = columns.dropLast().joined().allSatisfy {
            $0.text.contains(where: \.isNumber) && $0.text.count <= 6
        }
        return hasLines || areNumbers ? columns : [words]
    }

    /// Lines by columns, two of which are texts.
    private struct Table {
        let columns: [[PDFLine]]
        let texts: (Int, Int)
        let em: Double
        let fewest: Int

        /// Rows below spaces that go through all columns.
        func spaced(by least: Double) -> [[[PDFLine]]]? {
            var starts: [Double] = []
            var last = -Double.greatestFiniteMagnitude
            for line in columns.joined().sorted(by: { $0.middle < $1.middle }) {
                if starts.isEmpty || line.middle - last >= least { starts.append(line.middle) }
                last = line.middle
            }
            let rows = rows(from: starts)
            let full = rows.filter { !$0[texts.0].isEmpty && !$0[texts.1].isEmpty }
            func level(_ place: ([PDFLine]) -> Double) -> Double {
                let count = full.count { abs(place($0[texts.0]) - place($0[texts.1])) <= drift * em }
                return Double(count) / Double(max(1, full.count))
            }
            // In columns some paragraphs end at one height by chance, and most do not.
            let breaks = [texts.0, texts.1].map { column in
                zip(columns[column], columns[column].dropFirst()).count { $1.middle - $0.middle >= least }
            }
            guard full.count >= fewest, full.count * 4 >= rows.count * 3,
                Double(full.count + 1) >= PDFTextTable.share * Double(breaks.max() ?? 0),
                level({ $0[0].middle }) >= PDFTextTable.level
                    || level({ ($0[0].middle + ($0.last?.middle ?? 0)) / 2 }) >= PDFTextTable.level
            else { return nil }
            return rows
        }

        /// Rows that begin where a paragraph begins in both texts at one height.
        func begun(usual: Double) -> [[[PDFLine]]]? {
            let sides = [beginnings(columns[texts.0], usual), beginnings(columns[texts.1], usual)]
            var starts = meeting(sides[0].map(\.height), sides[1].map(\.height))
            let isOfTwoScripts = areOfTwoScripts
            guard starts.count >= fewest,
                Double(starts.count) >= (isOfTwoScripts ? PDFTextTable.share : level)
                    * Double(min(sides[0].count, sides[1].count))
            else { return nil }
            // The last line of a cell may be full: what stands below a space is a row's where the other text has a line beside
            // it, and what begins a sentence where the other does as well.
            for (side, other) in [(0, texts.1), (1, texts.0)] {
                let below = sides[side].filter(\.isBelowSpace).map(\.height)
                starts += meeting(below, columns[other].map(\.middle))
                let sentences = sides[side].filter { !$0.isBelowSpace && $0.isBehindSentence }.map(\.height)
                starts += meeting(sentences, behindSentences(columns[other]))
            }
            // Before the first of them a row of the page before may end.
            if let top = columns.compactMap(\.first?.middle).min() { starts.append(top) }
            starts.sort()
            starts = starts.indices.filter { $0 == 0 || starts[$0] - starts[$0 - 1] > drift * em }.map { starts[$0] }
            let rows = rows(from: starts)
            let isUneven =
                Double(rows.count { $0[texts.0].count != $0[texts.1].count }) >= uneven * Double(rows.count)
            return isUneven || isOfTwoScripts ? rows : nil
        }

        /// The heights of one list that are some of the other's as well; both are sorted.
        private func meeting(_ first: [Double], _ second: [Double]) -> [Double] {
            var place = 0
            return first.compactMap { height in
                while place < second.count, second[place] < height - drift * em { place += 1 }
                return place < second.count && second[place] <= height + drift * em ? min(height, second[place]) : nil
            }
        }

        /// The heights of the lines that begin a paragraph: below a space, or below a line that had room for their first word.
        private func beginnings(_ lines: [PDFLine], _ usual: Double) -> [Beginning] {
            let edge = lines.map(\.right).max() ?? 0
            let top = columns.compactMap(\.first?.middle).min() ?? 0
            return lines.indices.compactMap { place in
                let line = lines[place]
                guard place > 0 else { return Beginning(height: line.middle, isBelowSpace: line.middle - top >= usual) }
                let above = lines[place - 1]
                if line.middle - above.middle >= usual { return Beginning(height: line.middle, isBelowSpace: true) }
                guard edge - above.right > line.headWidth + em * 0.6 else { return nil }
                return Beginning(height: line.middle, isBehindSentence: PDFJoint.endsSentence(above.text))
            }
        }

        /// The heights of the lines below one that ends a sentence.
        private func behindSentences(_ lines: [PDFLine]) -> [Double] {
            zip(lines, lines.dropFirst()).filter { PDFJoint.endsSentence($0.0.text) }.map(\.1.middle)
        }

        /// Where a paragraph begins.
        private struct Beginning {
            let height: Double
            var isBelowSpace = false
            var isBehindSentence = false
        }

        /// Whether one text is written in a script without spaces and the other is not.
        private var areOfTwoScripts: Bool {
            let shares = [texts.0, texts.1].map { column -> Double in
                let scalars = columns[column].lazy.flatMap { $0.text.unicodeScalars }
                let wide = scalars.count { Spacing.isSpaceless($0.value) }
                return Double(wide) / Double(max(1, scalars.count { _ in true }))
            }
            return max(shares[0], shares[1]) >= 0.4 && min(shares[0], shares[1]) <= 0.1
        }

        private func rows(from starts: [Double]) -> [[[PDFLine]]] {
            guard !starts.isEmpty else { return [] }
            var rows = [[[PDFLine]]](repeating: [[PDFLine]](repeating: [], count: columns.count), count: starts.count)
            for (column, lines) in columns.enumerated() {
                var row = 0
                for line in lines {
                    while row + 1 < starts.count, line.middle >= starts[row + 1] - PDFTextTable.drift * em { row += 1 }
                    rows[row][column].append(line)
                }
            }
            return rows
        }
    }
}
