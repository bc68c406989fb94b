/// Tells the raised marks of notes from the words of a line: `12`, `[3]`, `①`, `*` in small type, behind a word.
struct PDFNoteMark {
    /// How high a mark's letters are at most, in the line's tallest, and by how much of those it stands above the line's foot.
    private static let height = 0.8
    private static let raise = 0.15

    /// The width of a mark's digit and of its circled number at most, in the line's wide characters: fonts of two scripts have
    /// boxes of two heights, and digits of the text's size are half as wide as its characters.
    private static let digitWidth = 0.42
    private static let circleWidth = 0.75

    /// The width of the line's wide characters; nil where it has none.
    private let em: Double?
    private let tallest: Double
    private let foot: Double

    init(line words: [PDFWord]) {
        tallest = words.map { $0.bottom - $0.top }.max() ?? 0
        foot = words.map(\.bottom).max() ?? 0
        em = words.filter { $0.isWide && !Self.isCircled($0.text) }.map(\.em).max()
    }

    private static func isCircled(_ text: String) -> Bool {
        text.unicodeScalars.contains { 0x2460...0x2473 ~= $0.value }
    }

    /// Whether a word is narrower than the line's text would be.
    private func isSmall(_ word: PDFWord) -> Bool {
        guard let em else { return true }
        let width = (word.right - word.left) / Double(max(1, word.text.unicodeScalars.count))
        return width <= (Self.isCircled(word.text) ? Self.circleWidth : Self.digitWidth) * em
    }

    func matches(_ word: PDFWord) -> Bool {
        word.bottom - word.top < tallest * Self.height && word.bottom < foot - tallest * Self.raise
            && word.text.utf8.count <= 6 && isSmall(word)
            && word.text.unicodeScalars.allSatisfy {
                "0123456789[]()*,†‡".unicodeScalars.contains($0) || 0x2460...0x2473 ~= $0.value
            }
    }
}
