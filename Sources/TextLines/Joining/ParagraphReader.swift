package import BitextModel

/// Puts a text's lines together to paragraphs.
///
///     ParagraphReader.paragraphs(of: "One line,\nanother.\n", mode: .blank)   // one paragraph
package enum ParagraphReader {
    /// The paragraphs of a plain text; ranges and maps are UTF-8 byte offsets in it.
    ///
    /// - Complexity: O(bytes).
    package static func paragraphs(of text: String, mode: Document.LineMode) -> [TextParagraph] {
        var text = text
        return text.withUTF8 { paragraphs(of: LineReader.lines(of: $0), in: $0, mode: mode) }
    }

    /// The paragraphs of lines; ranges and maps are offsets in the bytes that the lines are of.
    ///
    /// - Complexity: O(bytes).
    package static func paragraphs(
        of lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>, mode: Document.LineMode
    ) -> [TextParagraph] {
        let text = ParagraphText(bytes: bytes)
        let shapes = lines.map { LineShape($0, in: text) }
        let furniture = PageFurniture(of: lines, shapes: shapes, in: text).roles
        // The heads and feet of pages were not broken at the text's width, and end no sentence.
        let body = zip(shapes, furniture).map { $1 == nil ? $0 : .blank }
        let grouping = LineGrouping(
            shapes, layout: LineLayout(of: body, mode: mode), mode: mode, furniture: furniture)
        var assembler = ParagraphAssembler(text: text)
        for (line, role) in zip(lines, grouping.roles) { assembler.add(line, role) }
        return assembler.finish()
    }

    /// The paragraphs of a text of which somebody else knows where they begin.
    ///
    /// - Parameter opening: The numbers, from 1, of the lines that begin a paragraph; the others go on in it.
    /// - Complexity: O(bytes).
    package static func paragraphs(of text: String, opening: Set<Int>) -> [TextParagraph] {
        var text = text
        return text.withUTF8 { bytes in
            var assembler = ParagraphAssembler(text: ParagraphText(bytes: bytes))
            for line in LineReader.lines(of: bytes) {
                assembler.add(line, line.isBlank ? .blank : opening.contains(line.number) ? .opens : .continues)
            }
            return assembler.finish()
        }
    }
}
