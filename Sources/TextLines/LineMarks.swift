/// Marks that a layout puts before a line and that are no text: bullets, and the `>` of quoted e-mail.
///
/// One alone may be text, so that they are taken for marks only where several lines have them.
package enum LineMarks {
    /// Takes the marks out of the lines' contents and notes them.
    package static func take(from lines: inout [TextLine], in text: ParagraphText) {
        var quoted: [Int] = []
        var bulleted: [Int] = []
        for index in lines.indices where !lines[index].isBlank {
            let (value, length) = text.scalar(at: lines[index].content.lowerBound)
            if value == 0x3E {
                quoted.append(index)
            } else if bullets.contains(value), isMark(value, length, lines[index].content, in: text) {
                bulleted.append(index)
            }
        }
        if quoted.count >= 2 { for index in quoted { takeQuotation(from: &lines[index], in: text) } }
        if bulleted.count >= 2 { for index in bulleted { takeBullet(from: &lines[index], in: text) } }
    }

    private static let bullets = Set("•▪●◆■◦‣∙·".unicodeScalars.map(\.value))

    /// A middle dot that touches its word may belong to a name; a bullet that comes again in its line parts items there.
    private static func isMark(_ value: UInt32, _ length: Int, _ content: Range<Int>, in text: ParagraphText) -> Bool {
        var offset = content.lowerBound + length
        if value == 0xB7, !text.characterClass(at: offset).contains(.space) { return false }
        while offset < content.upperBound {
            let (next, width) = text.scalar(at: offset)
            if next == value { return value == 0xB7 }
            offset += max(1, width)
        }
        return true
    }

    private static func takeQuotation(from line: inout TextLine, in text: ParagraphText) {
        var offset = line.content.lowerBound
        var depth = 0
        var column = line.indent
        while offset < line.content.upperBound {
            let byte = text[offset]
            guard byte == 0x3E || byte == 0x20 else { break }
            if byte == 0x3E { depth += 1 }
            column += 1
            offset += 1
        }
        line.quoteDepth = depth
        // Space beyond one after the mark is the quoted text's own indent.
        line.indent = column
        line.content = offset..<max(offset, line.content.upperBound)
    }

    private static func takeBullet(from line: inout TextLine, in text: ParagraphText) {
        let (value, length) = text.scalar(at: line.content.lowerBound)
        var offset = line.content.lowerBound + length
        var column = line.indent + (ColumnWidth.isWide(value) ? 2 : 1)
        while offset < line.content.upperBound {
            let (space, width) = text.scalar(at: offset)
            guard LineReader.isBlank(space) else { break }
            column = ColumnWidth.column(after: space, at: column)
            offset += max(1, width)
        }
        guard offset < line.content.upperBound else { return }
        line.content = offset..<line.content.upperBound
        line.indent = column
        line.hasBullet = true
    }
}
