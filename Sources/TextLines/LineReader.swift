import TextFacts

/// Cuts running text into its lines.
package enum LineReader {
    /// The lines of a text, blank ones included.
    ///
    /// Bullets and the `>` of quoted e-mail are marks of the layout and no text where there are several
    /// of them.
    ///
    /// - Complexity: O(bytes).
    package static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
        let text = ParagraphText(bytes: bytes)
        var lines: [TextLine] = []
        var start = 0
        var index = 0
        var startsPage = false
        func close(_ end: Int) {
            var line = line(start..<end, number: lines.count + 1, in: text)
            line.startsPage = startsPage
            startsPage = false
            lines.append(line)
        }
        while index < bytes.count {
            let width = LineEnd.length(in: bytes, at: index)
            guard width > 0 else {
                index += 1
                continue
            }
            close(index)
            if bytes[index] == 0x0C { startsPage = true }
            index += width
            start = index
        }
        if start < bytes.count { close(bytes.count) }
        LineMarks.take(from: &lines, in: text)
        return lines
    }

    private static func line(_ range: Range<Int>, number: Int, in text: ParagraphText) -> TextLine {
        var low = range.lowerBound
        var high = range.upperBound
        var indent = 0
        while low < high {
            let (value, length) = text.scalar(at: low)
            guard isBlank(value) else { break }
            indent = ColumnWidth.column(after: value, at: indent)
            low += max(1, length)
        }
        while high > low {
            let (value, length) = text.scalar(before: high)
            guard isBlank(value) else { break }
            high -= max(1, length)
        }
        var line = TextLine(content: low..<max(low, high), indent: indent, number: number)
        line.isRow = isRow(UnsafeBufferPointer(rebasing: text.bytes[line.content]))
        return line
    }

    /// White space, and what shows nothing either: NUL, zero-width space, byte order mark.
    package static func isBlank(_ scalar: UInt32) -> Bool {
        scalar == 0 || scalar == 0x200B || scalar == 0xFEFF || CharacterClass(of: scalar).contains(.space)
    }

    /// A tab, two gaps of three spaces or one of five: columns of a table. (Justified text has gaps of two.)
    package static func isRow(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        var gaps = 0
        var spaces = 0
        for byte in content {
            if byte == 0x09 { return true }
            if byte == 0x20 {
                spaces += 1
                if spaces == 3 { gaps += 1 }
                if spaces == 5 || gaps == 2 { return true }
            } else {
                spaces = 0
            }
        }
        return false
    }
}
