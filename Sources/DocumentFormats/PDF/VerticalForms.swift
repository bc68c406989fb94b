/// Unicode's forms of punctuation for vertical lines (U+FE10 to U+FE19 and U+FE30 to U+FE48), which some fonts' tables give for
/// the marks themselves.
///
/// Compatibility normalisation is no substitute: it makes ASCII of some and three full stops of an ellipsis.
enum VerticalForms {
    /// A text with the usual marks for their vertical forms.
    static func asUsual(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { 0xFE10...0xFE48 ~= $0.value }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(marks[scalar] ?? scalar) }
        return String(result)
    }

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (first, usual) in [(0xFE10 as UInt32, "，、。：；！？〖〗…"), (0xFE30, "‥—–_﹏（）｛｝〔〕【】《》〈〉「」『』﹅﹆［］")] {
            for (index, mark) in usual.unicodeScalars.enumerated() {
                table[Unicode.Scalar(first + UInt32(index))!] = mark
            }
        }
        return table
    }()
}
