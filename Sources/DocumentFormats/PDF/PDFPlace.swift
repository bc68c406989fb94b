/// Which line of a document: by page, block and line, each counted from 0.
struct PDFPlace: Hashable {
    var page: Int
    var block: Int
    var line: Int

    /// All lines in reading order.
    static func all(in pages: [PDFPage]) -> [PDFPlace] {
        pages.indices.flatMap { page in
            pages[page].blocks.indices.flatMap { block in
                pages[page].blocks[block].indices.map { PDFPlace(page: page, block: block, line: $0) }
            }
        }
    }

    func line(in pages: [PDFPage]) -> PDFLine { pages[page].blocks[block][line] }
}
