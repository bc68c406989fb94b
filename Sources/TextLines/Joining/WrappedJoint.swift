/// The place between two lines of wrapped text.
struct WrappedJoint {
    /// The first line of the paragraph that the place is in.
    let opening: LineShape
    let pair: LinePair
    /// Whether the line before the place is the paragraph's first.
    let isSecond: Bool
    let wrapping: Wrapping
    /// See `LineLayout`.
    let firstLineIndent: Int?

    /// Whether a paragraph ends here.
    var isParagraphEnd: Bool {
        let line = pair.line
        let next = pair.next
        if line.quoteDepth != next.quoteDepth { return true }
        if !line.traits.isDisjoint(with: [.row, .rule]) || !next.traits.isDisjoint(with: [.row, .rule]) {
            return true
        }
        // A line wider than the others was not broken at their width.
        let limit = wrapping.width + wrapping.width / 3
        if line.width > limit || next.width > limit { return true }
        // However short the line is, a word does not end in its middle.
        if pair.isInsideWord { return false }
        let isFilled = wrapping.isFilled(pair)
        if isIndented, firstLineIndent != nil || !isFilled || !pair.goesOn || pair.isWide { return true }
        if next.traits.contains(.marker), partsBeforeMarker(isFilled: isFilled) { return true }
        return !isFilled && isShort
    }

    /// Whether the second line starts at a column that lines of the same paragraph do not start at.
    private var isIndented: Bool {
        let shift = pair.next.indent - pair.line.indent
        // Below the text of an item, not below its marker.
        let hangs =
            opening.traits.contains(.marker)
            && (pair.next.indent > opening.indent || (opening.markerWidth == 0 && pair.next.indent == opening.indent))
            && pair.next.indent <= opening.indent + max(4, opening.markerWidth + 1)
        if hangs { return false }
        if shift >= 2 { return true }
        if let firstLineIndent, pair.next.indent >= firstLineIndent { return true }
        // The first line of a paragraph may be indented; a block that is indented as a whole ends with its indent.
        return shift <= -2 && !isSecond
    }

    private func partsBeforeMarker(isFilled: Bool) -> Bool {
        let line = pair.line
        // A filled line may be followed by a number or an initial of the same sentence.
        if !isFilled || line.traits.contains(.endsInColon) { return true }
        if pair.next.traits.contains(.letterMarker) { return false }
        return line.traits.contains(.endsInTerminator) || opening.traits.contains(.marker)
    }

    /// Whether the line was broken before its time: the last line of a paragraph, a heading, a line of an address.
    private var isShort: Bool {
        let missing = pair.missing(to: wrapping.width, isCounted: wrapping.isCounted)
        let goesOn = pair.line.isUnfinished && pair.next.traits.contains(.startsLower)
        if wrapping.isExact {
            if missing > wrapping.width / 4 { return true }
            return !goesOn && !(pair.line.isUnfinished && missing <= 4)
        }
        if !pair.line.isUnfinished { return missing > wrapping.width / 8 }
        return missing > wrapping.width / 3 && !goesOn
    }
}
