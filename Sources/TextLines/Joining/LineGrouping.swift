import BitextModel

/// Which lines make a paragraph together.
struct LineGrouping {
    /// What a line is among the lines.
    enum Role: UInt8 {
        case blank
        /// The first line of a paragraph.
        case opens
        /// A further line of the paragraph that was opened last.
        case continues
        case pageNumber
        case runningHead

        var isFurniture: Bool { self == .pageNumber || self == .runningHead }
    }

    private let shapes: [LineShape]
    private let layout: LineLayout
    private let mode: Document.LineMode
    private(set) var roles: [Role]

    /// - Parameter furniture: roles of lines that belong to the printed page; nil for all others.
    /// - Complexity: O(lines).
    init(_ shapes: [LineShape], layout: LineLayout, mode: Document.LineMode, furniture: [Role?]) {
        self.shapes = shapes
        self.layout = layout
        self.mode = mode
        roles = zip(shapes, furniture).map { $1 ?? ($0.isBlank ? .blank : .opens) }
        var start = 0
        while start < shapes.count {
            guard roles[start] == .opens else {
                start += 1
                continue
            }
            var end = start + 1
            while end < shapes.count, roles[end] == .opens { end += 1 }
            group(start..<end)
            start = end
        }
        if layout.wrapping != nil, mode != .paragraph { joinAcrossPages() }
    }

    /// Joins within a run of lines that no blank line parts.
    private mutating func group(_ run: Range<Int>) {
        guard run.count > 1 else { return }
        switch mode {
        case .paragraph: return
        case .blank: joinAll(run)
        case .wrapped, .auto:
            if let wrapping = layout.wrapping(of: shapes[run]) {
                joinFilled(run, wrapping)
            } else if layout.hasClauses, shapes[run.upperBound - 1].traits.contains(.endsInTerminator) {
                joinAll(run)
            } else {
                joinWords(run)
            }
        }
    }

    /// Joins lines that a word goes over, where nothing else tells of a width.
    private mutating func joinWords(_ run: Range<Int>) {
        for index in run.dropFirst() where LinePair(line: shapes[index - 1], next: shapes[index]).isInsideWord {
            roles[index] = .continues
        }
    }

    private mutating func joinAll(_ run: Range<Int>) {
        for index in run.dropFirst() {
            let pair = LinePair(line: shapes[index - 1], next: shapes[index])
            guard pair.line.traits.isDisjoint(with: .row), pair.next.traits.isDisjoint(with: .row),
                pair.line.quoteDepth == pair.next.quoteDepth
            else { continue }
            roles[index] = .continues
        }
    }

    private mutating func joinFilled(_ run: Range<Int>, _ wrapping: Wrapping) {
        var first = run.lowerBound
        for index in run.dropFirst() {
            let joint = WrappedJoint(
                opening: shapes[first], pair: LinePair(line: shapes[index - 1], next: shapes[index]),
                isSecond: index - 1 == first, wrapping: wrapping, firstLineIndent: layout.firstLineIndent)
            if joint.isParagraphEnd { first = index } else { roles[index] = .continues }
        }
    }

    /// A paragraph that a page's foot and the next one's head stand in goes on behind them.
    private mutating func joinAcrossPages() {
        guard let wrapping = layout.wrapping else { return }
        var last: Int?
        var hasFurniture = false
        for index in shapes.indices {
            switch roles[index] {
            case .blank: continue
            case .pageNumber, .runningHead: hasFurniture = true
            case .continues:
                last = index
                hasFurniture = false
            case .opens:
                if hasFurniture || shapes[index].traits.contains(.startsPage), let last {
                    let pair = LinePair(line: shapes[last], next: shapes[index])
                    if pair.isPlain, pair.goesOn, wrapping.isFilled(pair), pair.next.indent <= pair.line.indent {
                        roles[index] = .continues
                    }
                }
                last = index
                hasFurniture = false
            }
        }
    }
}
