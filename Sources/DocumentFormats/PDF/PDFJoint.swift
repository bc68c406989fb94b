/// The place between two lines that follow one another in reading order, with all that geometry tells of it.
struct PDFJoint {
    /// The first line of the paragraph that the place is in.
    let opening: PDFLine
    let line: PDFLine
    let next: PDFLine
    /// Whether the line before the place is not the paragraph's first.
    let isFollowing: Bool
    /// The edges of the column that `line` stands in, and the left one of the column of `next`.
    let lineStart: Double
    let lineEdge: Double
    let nextEdge: Double
    let isSamePage: Bool
    let measures: PDFMeasures

    /// How much the heights of one paragraph's lines may differ: mixed scripts have fonts of their own.
    private static let sameHeight = 0.12
    /// How much more than the usual distance parts two paragraphs.
    private static let gap = 1.3
    /// Characters by which the first line of a paragraph is indented at least.
    private static let indent = 0.8
    /// The share of the column's width that is left free before a line that stands at the right.
    private static let apart = 0.35

    var isParagraphEnd: Bool {
        if abs(line.height - next.height) > max(line.height, next.height) * Self.sameHeight { return true }
        let isHeading = line.height >= measures.height * PDFMeasures.heading
        if isBelow {
            let usual = isHeading ? max(measures.leading, 1.6) : measures.leading
            if next.top - line.top > usual * max(line.height, next.height) * Self.gap { return true }
            if isHeading { return false }
        } else {
            // A heading does not go on in another column.
            if isHeading || endsSentence { return true }
        }
        let isMarked = Self.hasMarker(next.text)
        if isMarked, hasRoom || endsSentence || Self.hasMarker(opening.text) { return true }
        if isSetApart || isIndented { return true }
        return isBelow ? hasRoom || isOutdented : hasRoom
    }

    /// Whether the second line stands below the first in its column.
    private var isBelow: Bool {
        isSamePage && next.top >= line.top && next.left < line.right && next.right > line.left
    }

    private var endsSentence: Bool { Self.endsSentence(line.text) }

    /// Whether a text ends with a mark that ends a sentence, or a clause before a list.
    static func endsSentence(_ text: String) -> Bool {
        let closers = "”’\"')）」』】》]".unicodeScalars
        let last = text.unicodeScalars.last { !closers.contains($0) }
        guard let last else { return false }
        return ".!?。！？…:：".unicodeScalars.contains(last)
    }

    /// Whether the second line's first word would have fitted on the first.
    private var hasRoom: Bool {
        let free = lineEdge - line.right
        let space = line.em * 0.3
        if free > next.headWidth + space + line.em { return true }
        // A justified text fills its lines: what ends a sentence half a word short ends the paragraph.
        return endsSentence && free > line.em * 1.5 && free > next.headWidth
    }

    /// Whether the first line stands at the right, as signatures and dates do.
    private var isSetApart: Bool {
        !isFollowing && line.left - lineStart > Self.apart * (lineEdge - lineStart)
    }

    private var isIndented: Bool {
        let measure = line.em * Self.indent
        if !isBelow { return next.left > nextEdge + measure && next.left < nextEdge + line.em * 5 && endsSentence }
        // A paragraph of one line that is full, and the next one indented like it.
        let isAlike =
            !isFollowing && abs(next.left - line.left) < measure / 2 && line.left > lineStart + measure
        // The further lines of an item hang below its text.
        if Self.hasMarker(opening.text), !hasRoom {
            return isFollowing ? next.left > line.left + measure : isAlike && !goesOn
        }
        return next.left > line.left + measure || isAlike && endsSentence
    }

    /// Whether the second line cannot begin a sentence.
    private var goesOn: Bool {
        let last = line.text.unicodeScalars.last.map { ",;，、；-".unicodeScalars.contains($0) } ?? false
        return last || next.text.unicodeScalars.first?.properties.isLowercase ?? true
    }

    /// Whether the second line goes back to the left of a paragraph that is indented as a whole.
    private var isOutdented: Bool { isFollowing && next.left < line.left - line.em * Self.indent }

    /// Whether a text begins as an item or an article does: `•`, `(a)`, `1.`, `一、`, `第三条`.
    static func hasMarker(_ text: String) -> Bool { ListMarkers.begins(text) }
}
