/// The order in which a page is read.
enum PDFOrder {
    /// A page's blocks in reading order: by columns, where it has any; from top to bottom, where no two of its lines stand side by
    /// side; else in the layout program's order, which knows tables and pictures.
    static func ordered(_ page: PDFPage) -> [[PDFLine]] {
        let lines = page.blocks.flatMap { $0 }
        if let columns = PDFGutter.columns(of: lines) { return columns }
        let sorted = lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        for (line, next) in zip(sorted, sorted.dropFirst()) where next.top - line.top < line.em * 0.5 {
            if next.left >= line.right || next.right <= line.left { return page.blocks }
        }
        // Small type stays a block of its own: notes are found by blocks.
        var parts: [[PDFLine]] = []
        for line in sorted {
            if let last = parts.last?.last, abs(last.height - line.height) <= 0.05 * last.height {
                parts[parts.count - 1].append(line)
            } else {
                parts.append([line])
            }
        }
        return parts
    }
}
