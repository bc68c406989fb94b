import BitextModel

/// How a text's lines make its paragraphs.
///
/// Judged for the text as a whole and, where a run of lines was broken at a width of its own (a block quotation, a
/// message in a page that is not wrapped), for that run.
struct LineLayout {
    /// Where the text's lines were broken, if they were.
    private(set) var wrapping: Wrapping?
    /// Whether clauses stand on lines of their own, which blank lines part into paragraphs.
    private(set) var hasClauses = false

    /// The column from which on a line's indent opens a paragraph wherever it stands; nil where paragraphs are not told
    /// by their first lines' indent.
    private(set) var firstLineIndent: Int?

    /// - Complexity: O(lines).
    init(of shapes: [LineShape], mode: Document.LineMode) {
        guard mode == .auto || mode == .wrapped else { return }
        var pairs: [LinePair] = []
        var widths: [Int] = []
        var runs = 0
        var finished = 0
        for index in shapes.indices where !shapes[index].isBlank {
            if shapes[index].traits.isDisjoint(with: [.row, .rule]) { widths.append(shapes[index].width) }
            guard index > 0 else { continue }
            let pair = LinePair(line: shapes[index - 1], next: shapes[index])
            if pair.isPlain { pairs.append(pair) }
            // The line behind a run of two and more.
            let isLast = index + 1 == shapes.count || !LinePair(line: shapes[index], next: shapes[index + 1]).isPlain
            if pair.isPlain, isLast {
                runs += 1
                if !shapes[index].isUnfinished { finished += 1 }
            }
        }
        wrapping = Wrapping(of: pairs, widths: widths, finished: Double(finished) / Double(max(1, runs)))
        if wrapping == nil {
            if mode == .wrapped {
                let sorted = widths.sorted()
                let width = sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
                wrapping = Wrapping(width: width, isExact: false)
            } else {
                hasClauses = Self.hasClauses(shapes)
            }
        }
        if let wrapping { firstLineIndent = Self.firstLineIndent(shapes, wrapping) }
    }

    /// First lines are indented where sentences go on from indented lines to lines at the margin, and seldom from
    /// indented lines to indented ones.
    private static func firstLineIndent(_ shapes: [LineShape], _ wrapping: Wrapping) -> Int? {
        var margins: [Int: Int] = [:]
        var toMargin = 0
        var within: [Int: Int] = [:]
        for (line, next) in zip(shapes, shapes.dropFirst()) {
            let pair = LinePair(line: line, next: next)
            guard pair.isPlain, pair.goesOn, wrapping.isFilled(pair), line.markerWidth == 0 else { continue }
            if (2...8).contains(line.indent - next.indent) {
                toMargin += 1
                margins[next.indent, default: 0] += 1
            } else if line.indent == next.indent {
                within[line.indent, default: 0] += 1
            }
        }
        guard let margin = margins.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        let indented = within.reduce(0) { $1.key >= margin + 2 ? $0 + $1.value : $0 }
        return toMargin > indented ? margin + 2 : nil
    }

    /// The width of a run of lines between blank ones: its own where it clearly has one.
    func wrapping(of run: ArraySlice<LineShape>) -> Wrapping? {
        let pairs = zip(run, run.dropFirst()).map { LinePair(line: $0, next: $1) }.filter(\.isPlain)
        guard pairs.count >= 3, let last = run.last,
            let own = Wrapping(
                of: pairs, widths: run.map(\.width), finished: last.isUnfinished ? 0 : 1, isPart: true), own.isExact
        else { return wrapping }
        guard let wrapping else { return pairs.count >= 4 ? own : nil }
        return pairs.count(where: own.isFilled) > pairs.count(where: wrapping.isFilled) ? own : wrapping
    }

    /// Whether a third of the lines in runs that end as sentences do go on in small letters on the next line.
    private static func hasClauses(_ shapes: [LineShape]) -> Bool {
        var count = 0
        var goingOn = 0
        var run = (count: 0, goingOn: 0)
        for index in shapes.indices {
            let shape = shapes[index]
            if index > 0, !shape.isBlank, !shapes[index - 1].isBlank {
                run.count += 1
                if LinePair(line: shapes[index - 1], next: shape).goesOn, shape.traits.contains(.startsLower) {
                    run.goingOn += 1
                }
            }
            let isLast = index + 1 == shapes.count || shapes[index + 1].isBlank
            if isLast {
                if shape.traits.contains(.endsInTerminator) {
                    count += run.count
                    goingOn += run.goingOn
                }
                run = (0, 0)
            }
        }
        return count > 0 && goingOn * 3 >= count
    }
}
