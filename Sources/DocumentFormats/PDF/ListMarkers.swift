import TextLines

/// What a paragraph begins with when it is an item of a list, an article or a chapter of a law.
enum ListMarkers {
    private static let numerals = Set("0123456789一二三四五六七八九十百零〇两".unicodeScalars)
    private static let parts = Set("条條章节節款编編部项項".unicodeScalars)

    /// Whether a text begins as an item or an article does: `• `, `(a) `, `1. `, `一、`, `第三条`, `Article 3`.
    static func begins(_ text: String) -> Bool {
        var text = text
        let isItem = text.withUTF8 { ListMarker.end(in: ParagraphText(bytes: $0), from: 0) != nil }
        return isItem || isArticle(text)
    }

    private static func isArticle(_ text: String) -> Bool {
        for word in ["Article ", "Section ", "Chapter ", "ARTICLE ", "SECTION ", "CHAPTER "] where text.hasPrefix(word)
        {
            return text.dropFirst(word.count).first.map { $0.isNumber || "IVXLC".contains($0) } ?? false
        }
        guard text.first == "第" else { return false }
        let rest = text.unicodeScalars.dropFirst().prefix(10)
        guard let end = rest.firstIndex(where: { !numerals.contains($0) }), end > rest.startIndex else { return false }
        return parts.contains(rest[end])
    }
}
