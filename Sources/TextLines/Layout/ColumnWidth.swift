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
