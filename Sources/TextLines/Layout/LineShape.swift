/// What one line looks like to whoever puts lines together.
struct LineShape {
    /// Columns of white space, prefix and bullet before the content.
    var indent: Int
    /// Columns up to the content's end: where the line reaches.
    var width: Int
    /// How many columns more the line may have taken: quotation marks, dashes and ellipses are as wide as a letter to some
    /// programs and as wide as a Han character to others.
    var stretch: Int
    /// How many columns more the line would take if every character took two; 0 for a line without wide ones.
    var narrow: Int
    /// Columns of what would have had to fit on the line before: the first word, or a wide character with the marks that
    /// may not start a line; the space before a word included.
    var headWidth: Int
    /// Columns of a list's marker and the spaces after it; 0 without one.
    var markerWidth: Int
    var quoteDepth: Int
    var traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt16
        static let blank = Traits(rawValue: 1 << 0)
        static let row = Traits(rawValue: 1 << 1)
        static let endsInTerminator = Traits(rawValue: 1 << 2)
        static let endsInColon = Traits(rawValue: 1 << 3)
        static let endsInComma = Traits(rawValue: 1 << 4)
        static let startsLower = Traits(rawValue: 1 << 5)
        static let startsUpper = Traits(rawValue: 1 << 6)
        /// Starts, or ends, with a character of a script without spaces.
        static let startsWide = Traits(rawValue: 1 << 7)
        static let endsWide = Traits(rawValue: 1 << 8)
        /// Starts with the marker of a list item; one that is a letter or a number may as well be a sentence's own.
        static let marker = Traits(rawValue: 1 << 9)
        static let letterMarker = Traits(rawValue: 1 << 10)
        static let startsPage = Traits(rawValue: 1 << 11)
        /// Nothing but dashes, stars or other marks.
        static let rule = Traits(rawValue: 1 << 12)
        /// Ends in a hyphen after a small letter.
        static let endsInHyphen = Traits(rawValue: 1 << 13)
    }

    /// A line of more bytes was not broken at any width, and is not measured.
    private static let longest = 800

    var isBlank: Bool { traits.contains(.blank) }
    /// Whether a sentence goes on behind the line, as far as the line tells.
    var isUnfinished: Bool { traits.isDisjoint(with: [.endsInTerminator, .endsInColon]) }

    /// A line without content.
    static let blank = LineShape()

    private init() {
        (indent, width, stretch, narrow, headWidth, markerWidth, quoteDepth) = (0, 0, 0, 0, 0, 0, 0)
        traits = .blank
    }

    init(_ line: TextLine, in whole: ParagraphText) {
        indent = line.indent
        quoteDepth = line.quoteDepth
        width = line.indent
        stretch = 0
        narrow = 0
        headWidth = 0
        markerWidth = 0
        traits = line.startsPage ? .startsPage : []
        guard !line.isBlank else {
            traits.insert(.blank)
            return
        }
        if line.isRow { traits.insert(.row) }
        let text = ParagraphText(bytes: UnsafeBufferPointer(rebasing: whole.bytes[line.content]))
        if text.count <= Self.longest {
            width += ColumnWidth.of(0..<text.count, in: text)
            (stretch, narrow) = ColumnWidth.stretch(of: text)
        } else {
            width += Self.longest
        }
        headWidth = Self.headWidth(of: text)
        readStart(of: text, hasBullet: line.hasBullet)
        readEnd(of: text)
    }

    private mutating func readStart(of text: ParagraphText, hasBullet: Bool) {
        var start = 0
        while start < text.count, text.characterClass(at: start).contains(.opener) {
            start += text.scalar(at: start).length
        }
        let (value, _) = text.scalar(at: start)
        let kind = CharacterClass(of: value)
        if kind.contains(.lower) { traits.insert(.startsLower) }
        if kind.contains(.upper) { traits.insert(.startsUpper) }
        if ColumnWidth.isWide(text.scalar(at: 0).value) || ColumnWidth.isWide(value) { traits.insert(.startsWide) }
        if let end = ListMarker.end(in: text, from: 0) {
            traits.insert(.marker)
            if text.characterClass(at: 0).isAny([.lower, .upper]) { traits.insert(.letterMarker) }
            markerWidth = ColumnWidth.of(0..<text.skippingSpaces(from: end), in: text)
        } else if hasBullet {
            traits.insert(.marker)
        }
        if isRule(text) { traits.insert(.rule) }
    }

    /// Neither a letter or digit, nor a mark that only stands behind text and was left alone by the break.
    private func isRule(_ text: ParagraphText) -> Bool {
        if text.characterClass(at: 0).isAny([.terminator, .continuing, .closer]), text.count <= 9 { return false }
        var offset = 0
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            // A character of a script that the classes do not know counts as a letter.
            if CharacterClass(of: value).isAny(.word) || (value >= 0x80 && CharacterClass(of: value).isEmpty) {
                return false
            }
            offset += max(1, length)
        }
        return true
    }

    private mutating func readEnd(of text: ParagraphText) {
        if ColumnWidth.isWide(text.scalar(before: text.count).value) { traits.insert(.endsWide) }
        let (end, length) = text.scalar(before: text.count)
        if end == 0x2D || end == 0x2010 || end == 0xAD,
            text.characterClass(before: text.count - length).contains(.lower)
        {
            traits.insert(.endsInHyphen)
        }
        var last = text.count
        while last > 0, text.characterClass(before: last).contains(.closer) {
            last -= text.scalar(before: last).length
        }
        let (value, _) = text.scalar(before: last)
        let kind = CharacterClass(of: value)
        if kind.isAny([.terminator, .ellipsis]) { traits.insert(.endsInTerminator) }
        if [0x3A, 0xFF1A, 0x3B, 0xFF1B].contains(value) {
            traits.insert(.endsInColon)
        } else if kind.contains(.continuing) {
            traits.insert(.endsInComma)
        }
    }

    private static func headWidth(of text: ParagraphText) -> Int {
        var end = 0
        let first = text.scalar(at: 0).value
        if ColumnWidth.isWide(first) {
            end = text.scalar(at: 0).length
            // Openers cling to what follows them, and closing marks and commas to what stands before them.
            while end < text.count, CharacterClass(of: text.scalar(before: end).value).contains(.opener) {
                end += max(1, text.scalar(at: end).length)
            }
            while end < text.count, text.characterClass(at: end).isAny([.continuing, .terminator, .closer]),
                !text.characterClass(at: end).contains(.opener)
            {
                end += max(1, text.scalar(at: end).length)
            }
            return ColumnWidth.of(0..<min(end, text.count), in: text)
        }
        while end < text.count {
            let (value, length) = text.scalar(at: end)
            if CharacterClass(of: value).contains(.space) || ColumnWidth.isWide(value) { break }
            end += max(1, length)
        }
        return 1 + ColumnWidth.of(0..<end, in: text)
    }
}
