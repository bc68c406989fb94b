/// Which blocks of a page are its footnotes: small type below all of the text, the first with a mark.
struct PDFNotes {
    private(set) var blocks: Set<Int> = []

    init(_ page: PDFPage, measures: PDFMeasures) {
        var text: [PDFLine] = []
        var small: [Int] = []
        for (index, lines) in page.blocks.enumerated() where page.cells[index] == nil {
            if lines.allSatisfy({ $0.height <= measures.height * PDFMeasures.note }) {
                small.append(index)
            } else {
                text += lines
            }
        }
        // Beside a note of one column the text of the other goes on.
        let below = small.filter { block in
            guard !text.isEmpty else { return false }
            let left = page.blocks[block].map(\.left).min() ?? 0
            let right = page.blocks[block].map(\.right).max() ?? 0
            let foot = text.filter { $0.left < right && $0.right > left }.map(\.bottom).max() ?? 0
            return page.blocks[block].allSatisfy { $0.top >= foot - measures.height * 0.3 }
        }
        let ordered = below.sorted { page.blocks[$0][0].top < page.blocks[$1][0].top }
        // What stands between the text and the first mark is a caption or a table's source.
        guard let first = ordered.firstIndex(where: { Self.mark(of: page.blocks[$0][0].text) != nil }) else { return }
        blocks = Set(ordered[first...])
    }

    /// The mark that a note begins with: a number of at most three digits, `①`, `[1]`, `*`, `注：`.
    static func mark(of text: String) -> String? {
        let scalars = Array(text.unicodeScalars.prefix(8))
        guard let first = scalars.first else { return nil }
        if 0x2460...0x2473 ~= first.value || "*†‡".unicodeScalars.contains(first) { return String(first) }
        var index = first == "[" || first == "(" || first == "〔" ? 1 : 0
        var digits = ""
        while index < scalars.count, "0123456789".unicodeScalars.contains(scalars[index]) {
            digits.unicodeScalars.append(scalars[index])
            index += 1
        }
        guard !digits.isEmpty, digits.count <= 3, index < scalars.count else { return nil }
        // A year or an amount at the start of a line goes on in a figure.
        return ".,%/:-".unicodeScalars.contains(scalars[index]) && scalars[index] != "." ? nil : digits
    }
}
