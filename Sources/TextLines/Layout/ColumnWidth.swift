/// How wide text is on a grid of columns: Han, kana, Hangul and full-width forms take two.
enum ColumnWidth {
    static func of(_ range: Range<Int>, in text: ParagraphText) -> Int {
        var width = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = text.scalar(at: offset)
            width += isWide(value) ? 2 : 1
            offset += max(1, length)
        }
        return width
    }

    /// How many characters of a line in a wide script are of ambiguous width (UAX #11), one column or two, and how many
    /// are not wide at all; 0 and 0 for a line in another script.
    static func stretch(of text: ParagraphText) -> (ambiguous: Int, narrow: Int) {
        var ambiguous = 0
        var wide = 0
        var all = 0
        var offset = 0
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            switch value {
            case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: ambiguous += 1
            default: if isWide(value) { wide += 1 }
            }
            all += 1
            offset += max(1, length)
        }
        return wide > 4 * ambiguous / 3 ? (ambiguous, all - wide) : (0, 0)
    }

    /// The column behind white space that stands at a column: a tab leads to the next multiple of eight.
    static func column(after space: UInt32, at column: Int) -> Int {
        switch space {
        case 0x09: (column / 8 + 1) * 8
        case 0x3000: column + 2
        case 0, 0x200B, 0xFEFF: column
        default: column + 1
        }
    }

    static func isWide(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
