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

    /// Whether the line end stands in a word: a hyphen after a small letter, and a small letter.
    var isInsideWord: Bool {
        isPlain && line.traits.contains(.endsInHyphen) && next.traits.contains(.startsLower)
    }

    /// Whether the second line's first word would not have fitted on the first any more.
    ///
    /// - Parameters:
    ///   - slack: columns that the first line may stay below or above the width.
    ///   - isCounted: whether every character of a wide script's text took two columns when it was broken.
    func isFilled(to width: Int, slack: Int, isCounted: Bool = false) -> Bool {
        line.width + (isCounted ? line.narrow : 0) <= width + slack && missing(to: width, isCounted: isCounted) <= slack
    }

    /// Columns that the second line's first word would have left free on the first line, and one; 0 and less where it
    /// would not have fitted.
    func missing(to width: Int, isCounted: Bool) -> Int {
        width - line.width - (isCounted ? line.narrow : line.stretch) - next.headWidth + 1
    }

    /// What a wide character may be pushed over the margin, or a mark be moved to the next line with.
    var slack: Int { isWide ? 2 : 1 }
}
