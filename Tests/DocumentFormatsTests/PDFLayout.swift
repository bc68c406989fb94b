import DocumentFormats

/// What the layout program says of pages made for a test.
enum PDFLayout {
    /// A line of words: from the left edge, ten points high, five points a letter, ten a Han character.
    static func line(_ text: String, left: Double = 50, top: Double, height: Double = 10) -> String {
        var x = left
        var words = ""
        for word in text.split(separator: " ") {
            let width = word.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? height : height / 2) }
            words +=
                "<word xMin=\"\(x)\" yMin=\"\(top)\" xMax=\"\(x + width)\" yMax=\"\(top + height)\">\(word)</word>"
            x += width + height / 4
        }
        return "<line xMin=\"\(left)\">\(words)</line>"
    }

    static func document(_ pages: [[[String]]], keepsNoteMarks: Bool = false) throws -> StructuredDocument {
        let body = pages.map { blocks in
            "<page width=\"600\" height=\"800\"><flow>"
                + blocks.map { "<block>\($0.joined())</block>" }.joined() + "</flow></page>"
        }.joined()
        return try PDFReader.document(
            fromLayout: Array("<html xmlns=\"x\"><body><doc>\(body)</doc></body></html>".utf8), file: "x.pdf",
            keepsNoteMarks: keepsNoteMarks)
    }
}
