/// What one line of a plain text looks like to whoever puts lines together.
struct LineShape {
    /// The line without white space at its ends; empty for a blank line.
    var content: Range<Int>
    /// Columns of white space before the content.
    var indent: Int
    /// Columns of indent and content.
    var width: Int
    /// Columns of the first word: what would have had to fit on the line before.
    var firstWordWidth: Int
    var endsInTerminator: Bool
    var endsInColon: Bool
    var startsLower: Bool
    var startsWithMarker: Bool
    /// Whether the marker is a letter, which may as well be an initial.
    var startsWithLetterMarker: Bool

    var isBlank: Bool { content.isEmpty }

    init(_ line: ParagraphText) {
        let start = line.skippingSpaces(from: 0)
        let end = line.skippingSpaces(backFrom: line.count, to: start)
        content = start..<end
        indent = ColumnWidth.of(0..<start, in: line)
        width = indent + ColumnWidth.of(content, in: line)

        var wordEnd = start
        while wordEnd < end {
            let (value, length) = line.scalar(at: wordEnd)
            if CharacterClass(of: value).contains(.space) || (wordEnd > start && ColumnWidth.isWide(value)) { break }
            wordEnd += max(1, length)
            if ColumnWidth.isWide(value) { break }
        }
        firstWordWidth = ColumnWidth.of(start..<wordEnd, in: line)

        var last = end
        while last > start, line.characterClass(before: last).contains(.closer) {
            last -= line.scalar(before: last).length
        }
        let lastClass = line.characterClass(before: last)
        endsInTerminator = lastClass.isAny([.terminator, .ellipsis])
        endsInColon = [0x3A, 0xFF1A, 0x3B, 0xFF1B].contains(line.scalar(before: last).value)
        startsLower = line.characterClass(at: start).contains(.lower)
        startsWithMarker = ListMarker.end(in: line, from: start) != nil
        startsWithLetterMarker = startsWithMarker && line.characterClass(at: start).isAny([.lower, .upper])
    }

    /// Whether the first word of the next line would not have fitted on this one.
    func isFilled(before next: LineShape, width limit: Int) -> Bool {
        width + 1 + next.firstWordWidth >= limit
    }
}
