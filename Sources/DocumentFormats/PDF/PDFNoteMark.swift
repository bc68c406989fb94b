/// Tells the raised marks of notes from the words of a line: `12`, `[3]`, `①`, `*` in small type, behind a word.
struct PDFNoteMark {
    /// How high a mark's letters are at most, in the line's tallest, and by how much of those it stands above the line's foot.
    private static let height = 0.8
    private static let raise = 0.15

    private let tallest: Double
    private let foot: Double

    init(line words: [PDFWord]) {
        tallest = words.map { $0.bottom - $0.top }.max() ?? 0
        foot = words.map(\.bottom).max() ?? 0
    }

    func matches(_ word: PDFWord) -> Bool {
        word.bottom - word.top < tallest * Self.height && word.bottom < foot - tallest * Self.raise
            && word.text.utf8.count <= 6
            && word.text.unicodeScalars.allSatisfy {
                "0123456789[]()*,†‡".unicodeScalars.contains($0) || 0x2460...0x2473 ~= $0.value
            }
    }
}
