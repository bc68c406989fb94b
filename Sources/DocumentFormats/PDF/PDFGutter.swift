/// Parts a page whose text stands in columns that the layout program took for one block.
///
/// A gutter is a stretch of the page's width that hardly a word crosses, with long lines on both sides of it. Lines that cross it
/// (a title over both columns) part the columns above them from those below. The cells of a table are short and make none, but
/// for those of a table of texts, which is told from columns by its rows.
enum PDFGutter {
    /// Lines on each side below which there are no columns.
    private static let fewest = 4
    /// The share of the lines that may cross a gutter.
    private static let crossing = 0.3
    /// How much of their column lines fill, at the median.
    private static let fill = 0.55
    /// How long the longest of a column's lines are at least, in characters: numbers and names make no column.
    private static let length = 7.0
    /// How far apart the middles of two lines may lie that share their column's width, in characters.
    private static let level = 0.7
    /// Stretches that are looked at, the widest first.
    private static let candidates = 6
    /// The width of a space in a line that no gutter is narrower than, in characters.
    private static let gap = 0.5
    /// Columns of columns.
    private static let deepest = 3

    /// Parts of a page's lines in reading order; nil where there are no columns.
    ///
    /// - Complexity: O(lines · points of the page's width).
    ///
    /// - Parameters:
    ///   - usual: Where the gutters of the document's other pages are: on the last page columns may be short.
    ///   - fewestRows: Rows below which texts side by side are no table.
    static func parts(
        of lines: [PDFLine], usual: Double? = nil, fewestRows: Int = PDFTextTable.fewest
    ) -> [PDFTable.Part]? {
        parted(lines, depth: 0, usual: usual, fewestRows: fewestRows)
    }

    private static func parted(
        _ lines: [PDFLine], depth: Int, usual: Double?, fewestRows: Int
    ) -> [PDFTable.Part]? {
        guard depth < deepest, let gutter = gutter(of: lines) ?? usual.flatMap({ isParted(lines, at: $0) ? $0 : nil })
        else { return nil }
        var parts: [PDFTable.Part] = []
        var left: [PDFLine] = []
        var right: [PDFLine] = []
        var across: [PDFLine] = []
        // A short heading above a table stands in one of its columns.
        func takeHeading() {
            guard let first = (left + right).min(by: { $0.top < $1.top }), let height = usualHeight(left + right),
                first.height >= height * PDFMeasures.heading,
                !(left + right).contains(where: { $0 != first && $0.middle < first.bottom && $0.height <= height })
            else { return }
            parts.append(.text([first]))
            left.removeAll { $0 == first }
            right.removeAll { $0 == first }
        }
        func flushColumns() {
            takeHeading()
            if let rows = PDFTextTable.rows(of: left + right, gutter: gutter, fewest: fewestRows) {
                parts.append(.table(rows))
            } else {
                for column in [left, right] where !column.isEmpty {
                    parts +=
                        parted(column, depth: depth + 1, usual: nil, fewestRows: fewestRows)
                        ?? [.text(PDFLines.rejoined(column))]
                }
            }
            left = []
            right = []
        }
        let halves = lines.flatMap { split($0, at: gutter) }
        for line in halves.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
            if line.right <= gutter + 1 {
                left.append(line)
            } else if line.left >= gutter - 1 {
                right.append(line)
            } else {
                flushColumns()
                across.append(line)
                continue
            }
            if !across.isEmpty { parts.append(.text(PDFLines.rejoined(across))) }
            across = []
        }
        flushColumns()
        if !across.isEmpty { parts.append(.text(PDFLines.rejoined(across))) }
        return parts
    }

    private static func usualHeight(_ lines: [PDFLine]) -> Double? {
        lines.map(\.height).sorted().dropFirst(lines.count / 2).first
    }

    /// Whether a place parts lines of which some stand beside each other, and is crossed by few.
    private static func isParted(_ lines: [PDFLine], at place: Double) -> Bool {
        let halves = lines.flatMap { split($0, at: place) }
        let left = halves.filter { $0.right <= place + 1 }
        let right = halves.filter { $0.left >= place - 1 }
        let across = halves.count - left.count - right.count
        guard Double(across) <= crossing * Double(halves.count) else { return false }
        return left.contains { line in right.contains { $0.top < line.bottom && $0.bottom > line.top } }
    }

    /// The middle of the widest stretch that parts the lines; nil where there is none.
    ///
    /// - Complexity: O(lines · points of the page's width).
    static func gutter(of lines: [PDFLine]) -> Double? {
        guard lines.count >= fewest, let low = lines.map(\.left).min(), let high = lines.map(\.right).max(),
            high - low > 100, high - low < 10_000
        else { return nil }
        let limit = Int(crossing * Double(lines.count))
        let inner = low + (high - low) / 8...low + (high - low) * 7 / 8
        let found = stretches(lines, crossedBy: limit, low: low, high: high)
            .filter { $0.upperBound - $0.lowerBound > 3 && inner.contains(($0.lowerBound + $0.upperBound) / 2) }
            .sorted { ($0.upperBound - $0.lowerBound, $1.lowerBound) > ($1.upperBound - $1.lowerBound, $0.lowerBound) }
        for stretch in found.prefix(candidates) {
            let middle = (stretch.lowerBound + stretch.upperBound) / 2
            if isGutter(middle, lines, low: low, high: high) { return middle }
        }
        return nil
    }

    /// Stretches of a page's width that few lines cross, and more do on both sides: at a ragged edge long lines reach farther than
    /// most.
    ///
    /// - Complexity: O(words + points of the width).
    static func stretches(
        _ lines: [PDFLine], crossedBy limit: Int, low: Double, high: Double
    ) -> [ClosedRange<Double>] {
        let width = Int(high - low) + 1
        // How many lines cover each point of the width: the layout program takes some across a gutter.
        var steps = [Int](repeating: 0, count: width + 2)
        func add(_ left: Double, _ right: Double) {
            steps[min(width, max(0, Int(left - low + 0.5)))] += 1
            steps[min(width + 1, max(0, Int(right - low + 0.5)))] -= 1
        }
        for line in lines {
            var left = line.left
            var right = line.left
            for word in line.words {
                if word.left - right > gap * line.em {
                    add(left, right)
                    left = word.left
                }
                right = max(right, word.right)
            }
            add(left, right)
        }
        var found: [ClosedRange<Double>] = []
        var covered = 0
        // Where the stretch at hand begins, and whether fewer lines are there than before it.
        var start = 0
        var isLower = false
        for point in 0...width where steps[point] != 0 {
            if steps[point] > 0, isLower, covered <= limit, point > start {
                found.append(low + Double(start)...low + Double(point))
            }
            isLower = steps[point] < 0
            covered += steps[point]
            start = point
        }
        return found
    }

    private static func isGutter(_ place: Double, _ lines: [PDFLine], low: Double, high: Double) -> Bool {
        let halves = lines.flatMap { split($0, at: place) }
        let left = halves.filter { $0.right <= place + 1 }
        let right = halves.filter { $0.left >= place - 1 }
        guard left.count >= fewest, right.count >= fewest, isFilled(left), isFilled(right) else { return false }
        // Both stand beside each other for a good part of their height.
        let tops = (left.map(\.top).min() ?? 0, right.map(\.top).min() ?? 0)
        let bottoms = (left.map(\.bottom).max() ?? 0, right.map(\.bottom).max() ?? 0)
        let shared = min(bottoms.0, bottoms.1) - max(tops.0, tops.1)
        return shared > 0.3 * min(bottoms.0 - tops.0, bottoms.1 - tops.1)
    }

    /// A line that the layout program read across two columns, as two; any other as it is.
    private static func split(_ line: PDFLine, at gutter: Double) -> [PDFLine] {
        guard line.left < gutter, line.right > gutter,
            !line.words.contains(where: { $0.left < gutter && $0.right > gutter })
        else { return [line] }
        let left = line.words.filter { $0.right <= gutter }
        let right = line.words.filter { $0.left >= gutter }
        // The title over both columns has a space here by chance.
        let gap = (right.map(\.left).min() ?? 0) - (left.map(\.right).max() ?? 0)
        guard gap > line.em * Self.gap, let first = PDFLine(left), let second = PDFLine(right) else { return [line] }
        return [first, second]
    }

    /// Whether lines are a column's, or those of columns beside each other: the median line, with what stands at its height,
    /// takes a good part of what the long ones take.
    private static func isFilled(_ lines: [PDFLine]) -> Bool {
        let sorted = lines.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        let em = sorted.map(\.em).sorted()[sorted.count / 2]
        var widths: [Double] = []
        for place in sorted.indices {
            var width = sorted[place].right - sorted[place].left
            // A window of some lines is enough: a column's line has few beside it.
            for step in [-1, 1] {
                var other = place + step
                while sorted.indices.contains(other), abs(other - place) <= 8,
                    abs(sorted[other].middle - sorted[place].middle) <= level * em
                {
                    width += sorted[other].right - sorted[other].left
                    other += step
                }
            }
            widths.append(width)
        }
        widths.sort()
        let long = widths[widths.count * 9 / 10]
        return long >= length * em && widths[widths.count / 2] >= long * fill
    }
}
