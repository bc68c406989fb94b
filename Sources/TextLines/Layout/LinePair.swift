/// Two lines of which the second follows the first, with what the place between them tells of how the text was broken.
struct LinePair {
    let line: LineShape
    let next: LineShape

    /// Whether lines that were broken at a width could meet so: neither is a row or a rule, no item starts, and the
    /// second is not indented like the first line of a paragraph.
    var isPlain: Bool {
        guard !line.isBlank, !next.isBlank, line.quoteDepth == next.quoteDepth,
            line.traits.isDisjoint(with: [.row, .rule]), next.traits.isDisjoint(with: [.row, .rule, .marker])
        else { return false }
        return next.indent <= line.indent + 1
            || (line.markerWidth > 0 && abs(next.indent - line.indent - line.markerWidth) <= 1)
    }

    /// Whether Han, kana or the like stands at the line end, where a text may be broken anywhere.
    var isWide: Bool { line.traits.contains(.endsWide) || next.traits.contains(.startsWide) }

    /// Whether the sentence seems to go on from one line to the next.
    var goesOn: Bool { line.isUnfinished && (next.traits.contains(.startsLower) || isWide) }

    /// Whether the second line's first word would not have fitted on the first any more.
    ///
    /// - Parameter slack: columns that the first line may stay below or above the width.
    func isFilled(to width: Int, slack: Int) -> Bool {
        line.width <= width + slack && line.width + next.headWidth > width - slack
    }

    /// Columns that the second line's first word would have left free on the first line.
    func missing(to width: Int) -> Int { width - line.width - next.headWidth + 1 }

    /// What a wide character may be pushed over the margin, or a mark be moved to the next line with.
    var slack: Int { isWide ? 2 : 1 }
}
