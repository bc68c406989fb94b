import TextFacts

/// Finds the tables of a page: rows one below the other with gaps in the same places.
enum PDFTable {
    /// What a page is made of, from top to bottom.
    enum Part {
        case text([PDFLine])
        /// Rows, cells of a row, lines of a cell; empty cells included.
        case table([[[PDFLine]]])
    }

    /// The width of a gap between two columns, in characters, where three rows or more have it, and where two have it.
    private static let gap = 0.45
    private static let wideGap = 1.5
    /// The share of a table's lines that have two cells or more.
    private static let share = 0.5
    /// How far below a line of a table the next may stand, in characters.
    private static let distance = 4.0
    /// Lines that one table has at most: the rest is another.
    private static let longest = 500
    /// The width of a gap between two texts that stand beside each other by chance, in characters.
    private static let asideGap = 2.5
    /// Ideographs or words that a cell of running text has at least, and the share of lines with two such cells from which on
    /// they are no table; so many lines with two of them are columns of text.
    private static let runningIdeographs = 12
    private static let runningWords = 5
    private static let runningShare = 0.4
    private static let fewestRunning = 4

    /// - Returns: nil where texts stand beside each other that are neither a table's nor set apart: only the layout program may
    ///   know their order.
    /// - Complexity: O(words log words), and O(words · columns) for tables.
    static func parts(of lines: [PDFLine], fewestRows: Int = PDFTextTable.fewest) -> [Part]? {
        let bands = PDFLines.lines(of: lines.flatMap(\.words))
        var parts: [Part] = []
        var text: [PDFLine] = []
        var place = 0
        while place < bands.count {
            guard let table = table(bands[place...], fewestRows) else {
                text.append(bands[place])
                place += 1
                continue
            }
            if !text.isEmpty { parts.append(.text(text)) }
            text = []
            parts.append(.table(table.rows))
            place += table.count
        }
        if !text.isEmpty { parts.append(.text(text)) }
        var columns = 0
        for case .text(let lines) in parts {
            columns += lines.count { aside($0).count(where: isRunning) > 1 }
        }
        return columns < fewestRunning ? parts : nil
    }

    /// The parts of a line between wide gaps: what stands beside each other is no one line.
    static func aside(_ line: PDFLine) -> [PDFLine] {
        var parts: [[PDFWord]] = []
        for word in line.words {
            if let part = parts.last, let last = part.last,
                word.left - last.right < asideGap * line.em || isMarker(part)
            {
                parts[parts.count - 1].append(word)
            } else {
                parts.append([word])
            }
        }
        return parts.count > 1 ? parts.compactMap { PDFLine($0) } : [line]
    }

    private static func isRunning(_ line: PDFLine) -> Bool {
        let ideographs = line.text.unicodeScalars.count { Spacing.isSpaceless($0.value) }
        return ideographs >= runningIdeographs
            || ideographs == 0 && line.text.split(separator: " ").count >= runningWords
    }

    /// The table that begins with the first of some lines, and how many of them it has.
    private static func table(
        _ bands: ArraySlice<PDFLine>, _ fewestRows: Int
    ) -> (rows: [[[PDFLine]]], count: Int)? {
        guard let first = bands.first else { return nil }
        var gaps = gaps(of: first)
        guard !gaps.isEmpty else { return nil }
        var taken = [first]
        var pairs = 1
        for band in bands.dropFirst() {
            guard taken.count < longest, let above = taken.last,
                band.middle - above.middle <= distance * max(above.em, band.em)
            else {
                break
            }
            let shared = Self.shared(gaps, band)
            guard !shared.isEmpty else { break }
            gaps = shared
            taken.append(band)
            if cells(of: band, gaps).count(where: { !$0.isEmpty }) > 1 { pairs += 1 }
        }
        // A line below a table is no part of it because it is short.
        while let last = taken.last, cells(of: last, gaps).count(where: { !$0.isEmpty }) < 2 { taken.removeLast() }
        let least = taken.count >= 3 ? gap : wideGap
        gaps = gaps.filter { $0.upperBound - $0.lowerBound >= least * first.em }
        gaps.removeAll { gap in isBehindMarkers(gap, taken) }
        let running = taken.count { cells(of: $0, gaps).count { PDFLine($0).map(isRunning) ?? false } > 1 }
        guard Double(running) < runningShare * Double(taken.count) else {
            return rowsOfTexts(taken, gaps, fewestRows).map { ($0, taken.count) }
        }
        guard taken.count >= 2, !gaps.isEmpty, Double(pairs) >= share * Double(taken.count) else { return nil }
        return (rows(of: taken, gaps), taken.count)
    }

    /// The rows of a table of texts, where lines are one.
    private static func rowsOfTexts(
        _ bands: [PDFLine], _ gaps: [ClosedRange<Double>], _ fewestRows: Int
    ) -> [[[PDFLine]]]? {
        var columns = [[PDFLine]](repeating: [], count: gaps.count + 1)
        for band in bands {
            for (column, words) in cells(of: band, gaps).enumerated() {
                if let line = PDFLine(words) { columns[column].append(line) }
            }
        }
        return PDFTextTable.rows(of: columns, fewest: fewestRows)
    }

    /// Whether a gap stands behind the marks of items in all lines that have it: the lines are a list.
    private static func isBehindMarkers(_ gap: ClosedRange<Double>, _ bands: [PDFLine]) -> Bool {
        bands.allSatisfy { band in
            let before = band.words.filter { $0.right <= gap.lowerBound + 0.01 }
            return before.isEmpty || isMarker(before)
        }
    }

    /// Whether words are the mark of an item and nothing else.
    private static func isMarker(_ words: [PDFWord]) -> Bool {
        guard let text = PDFLine(words)?.text, text.unicodeScalars.count <= 8 else { return false }
        return ListMarkers.begins(text + " x")
    }

    /// The gaps between the words of a line that are wide enough.
    private static func gaps(of line: PDFLine) -> [ClosedRange<Double>] {
        zip(line.words, line.words.dropFirst()).compactMap { word, next in
            next.left - word.right >= gap * line.em ? word.right...next.left : nil
        }
    }

    /// What a line leaves of gaps: their parts between its words, and those beside it.
    private static func shared(_ gaps: [ClosedRange<Double>], _ line: PDFLine) -> [ClosedRange<Double>] {
        var free: [ClosedRange<Double>] = []
        var start = -Double.greatestFiniteMagnitude
        for word in line.words {
            if word.left > start { free.append(start...word.left) }
            start = max(start, word.right)
        }
        free.append(start...Double.greatestFiniteMagnitude)
        return gaps.flatMap { gap in
            free.compactMap { range in
                let low = max(gap.lowerBound, range.lowerBound)
                let high = min(gap.upperBound, range.upperBound)
                return high - low >= self.gap * line.em ? low...high : nil
            }
        }
    }

    /// The words of a line by columns.
    private static func cells(of line: PDFLine, _ gaps: [ClosedRange<Double>]) -> [[PDFWord]] {
        var cells = [[PDFWord]](repeating: [], count: gaps.count + 1)
        for word in line.words {
            cells[gaps.count { $0.lowerBound < word.right - 0.01 && $0.upperBound <= word.left + 0.01 }].append(word)
        }
        return cells
    }

    /// Lines with nothing in all columns but one go on in the row above, where they are nearer to it than rows are to each other.
    private static func rows(of bands: [PDFLine], _ gaps: [ClosedRange<Double>]) -> [[[PDFLine]]] {
        let distances = zip(bands, bands.dropFirst()).map { $1.middle - $0.middle }
        let low = distances.min() ?? 0
        let high = distances.max() ?? 0
        let areSpaced = high - low > 0.4 * (bands.first?.em ?? 0)
        var rows: [[[PDFLine]]] = []
        for (place, band) in bands.enumerated() {
            let cells = cells(of: band, gaps)
            let isApart = place > 0 && distances[place - 1] > (low + high) / 2
            let isFull = cells.count { !$0.isEmpty } > 1
            if rows.isEmpty || (areSpaced ? isApart : isFull) {
                rows.append([[PDFLine]](repeating: [], count: cells.count))
            }
            for (column, words) in cells.enumerated() {
                if let line = PDFLine(words) { rows[rows.count - 1][column].append(line) }
            }
        }
        return rows
    }
}
