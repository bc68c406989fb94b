/// Parts a page whose text stands in columns that the layout program took for one block.
///
/// A gutter is a stretch of the page's width that hardly a word crosses, with long lines on both sides of it. Lines that cross it
/// (a title over both columns) part the columns above them from those below. The cells of a table are short and make none.
enum PDFGutter {
    /// Lines on each side below which there are no columns.
    private static let fewest = 4
    /// The share of the lines that may cross a gutter.
    private static let crossing = 0.25
    /// How much of their column lines fill, at the median.
    private static let fill = 0.6
    /// Columns of columns.
    private static let deepest = 3

    /// The columns of lines in reading order; nil where there are none.
    ///
    /// - Complexity: O(lines · points of the page's width).
    ///
    /// - Parameter usual: Where the gutters of the document's other pages are: on the last page columns may be short.
    static func columns(of lines: [PDFLine], usual: Double? = nil) -> [[PDFLine]]? {
        parted(lines, depth: 0, usual: usual)
    }

    private static func parted(_ lines: [PDFLine], depth: Int, usual: Double? = nil) -> [[PDFLine]]? {
        guard depth < deepest, let gutter = gutter(of: lines) ?? usual.flatMap({ isParted(lines, at: $0) ? $0 : nil })
        else {
            return nil
        }
        var parts: [[PDFLine]] = []
        var left: [PDFLine] = []
        var right: [PDFLine] = []
        var across: [PDFLine] = []
        func flushColumns() {
            for column in [left, right] where !column.isEmpty {
                parts += parted(column, depth: depth + 1) ?? [PDFLines.rejoined(column)]
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
            if !across.isEmpty { parts.append(PDFLines.rejoined(across)) }
            across = []
        }
        flushColumns()
        if !across.isEmpty { parts.append(PDFLines.rejoined(across)) }
        return parts
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
        let width = Int(high - low) + 1
        // How many lines cover each point of the width.
        var steps = [Int](repeating: 0, count: width + 2)
        for word in lines.lazy.flatMap(\.words) {
            steps[min(width, max(0, Int(word.left - low + 0.5)))] += 1
            steps[min(width + 1, max(0, Int(word.right - low + 0.5)))] -= 1
        }
        var best: (length: Int, middle: Double)?
        var covered = 0
        var start: Int?
        let limit = Int(crossing * Double(lines.count))
        for point in 0...width {
            covered += steps[point]
            let isFree = covered <= limit && point > width / 5 && point < width * 4 / 5
            if isFree, start == nil { start = point }
            if let first = start, !isFree || point == width {
                let middle = low + Double(first + point) / 2
                if point - first > best?.length ?? 3, isGutter(middle, lines, low: low, high: high) {
                    best = (point - first, middle)
                }
                start = nil
            }
        }
        return best?.middle
    }

    private static func isGutter(_ place: Double, _ lines: [PDFLine], low: Double, high: Double) -> Bool {
        let halves = lines.flatMap { split($0, at: place) }
        let left = PDFLines.rejoined(halves.filter { $0.right <= place + 1 })
        let right = PDFLines.rejoined(halves.filter { $0.left >= place - 1 })
        guard left.count >= fewest, right.count >= fewest, isFilled(left, place - low),
            isFilled(right, high - place)
        else { return false }
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
        guard gap > line.em * 0.7, let first = PDFLine(left), let second = PDFLine(right) else { return [line] }
        return [first, second]
    }

    private static func isFilled(_ lines: [PDFLine], _ width: Double) -> Bool {
        let widths = lines.map { $0.right - $0.left }.sorted()
        return widths[widths.count / 2] >= width * fill
    }
}
