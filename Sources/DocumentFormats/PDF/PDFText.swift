import BitextModel

/// Puts the lines of pages together to paragraphs, in reading order; notes stand behind the text.
struct PDFText {
    private let measures: PDFMeasures
    private(set) var blocks: [StructuredBlock] = []
    private var notes: [StructuredBlock] = []

    /// A paragraph being read.
    private var lines: [PDFLine] = []
    private var last: PDFPlace?
    private var page = 0

    /// - Complexity: O(lines log lines), but for each page's columns: O(blocks²) of the page.
    init(_ pages: [PDFPage]) {
        let furniture = PDFFurniture(pages)
        var bodies = pages.indices.map { furniture.body(of: pages[$0], index: $0) }
        var order = PDFOrder(bodies)
        for page in bodies.indices { order.order(&bodies[page]) }
        measures = PDFMeasures(bodies)
        for (index, page) in bodies.enumerated() {
            // What stands in the margins does not part the paragraph that goes on from page to page.
            for (line, omission) in furniture.margins(of: pages[index], index: index) {
                blocks.append(
                    StructuredBlock(.paragraph, line.text, place: "page \(index + 1)", omission: omission))
            }
            for mark in pages[index].noteMarks {
                blocks.append(
                    StructuredBlock(.paragraph, mark.text, place: "page \(index + 1)", omission: .noteMark))
            }
            read(page, index)
        }
        close()
        markTitle()
        blocks += notes
    }

    private mutating func read(_ page: PDFPage, _ index: Int) {
        let columns = PDFColumns(page, textHeight: measures.height)
        let notes = PDFNotes(page, measures: measures)
        for block in page.blocks.indices {
            if let cell = page.cells[block] {
                close()
                addCell(page.blocks[block].map(\.text).joined(separator: "\n"), cell, page: index)
                continue
            }
            for line in page.blocks[block].indices {
                if notes.blocks.contains(block) {
                    addNote(page.blocks[block][line], page: index)
                } else {
                    add(
                        page.blocks[block][line], at: PDFPlace(page: index, block: block, line: line), columns)
                }
            }
        }
    }

    /// Blocks back to which a cell is looked for that goes on behind the page's end: a row, heads and feet.
    private static let reach = 24

    private mutating func addCell(_ text: String, _ position: BlockPosition, page: Int) {
        if let open = blocks.suffix(Self.reach).lastIndex(where: { $0.position == position }) {
            blocks[open].text += "\n" + text
        } else {
            blocks.append(StructuredBlock(.tableCell, text, place: "page \(page + 1), table", position: position))
        }
    }

    private mutating func addNote(_ line: PDFLine, page: Int) {
        let place = "page \(page + 1), note"
        if PDFNotes.mark(of: line.text) == nil, let open = notes.last, open.place == place {
            notes[notes.count - 1].text += "\n" + line.text
        } else {
            notes.append(StructuredBlock(.paragraph, line.text, place: place))
        }
    }

    private mutating func add(_ line: PDFLine, at place: PDFPlace, _ columns: PDFColumns) {
        if let last, let before = lines.last {
            let joint = PDFJoint(
                opening: lines[0], line: before, next: line, isFollowing: lines.count > 1,
                lineStart: startOfLast, lineEdge: edgeOfLast,
                nextEdge: columns.left(of: place.block), isSamePage: last.page == place.page, measures: measures)
            if joint.isParagraphEnd { close() }
        }
        if lines.isEmpty { page = place.page }
        lines.append(line)
        last = place
        startOfLast = columns.left(of: place.block)
        edgeOfLast = columns.right(of: place.block)
    }

    /// The edges of the column that the last line stands in.
    private var startOfLast = 0.0
    private var edgeOfLast = 0.0

    private mutating func close() {
        guard let first = lines.first else { return }
        var kind = Block.Kind.paragraph
        if first.height >= measures.height * PDFMeasures.heading, lines.count <= 4 {
            kind = .heading
        } else if PDFJoint.hasMarker(first.text) {
            kind = .listItem
        }
        let text = lines.map(\.text).joined(separator: "\n")
        blocks.append(StructuredBlock(kind, text, place: "page \(page + 1)"))
        heights.append((blocks.count - 1, first.height))
        lines.removeAll(keepingCapacity: true)
    }

    /// The height of each paragraph's letters, by its place among the blocks.
    private var heights: [(block: Int, height: Double)] = []

    /// The first of the largest headings of the first page, where it is clearly larger than the text.
    private mutating func markTitle() {
        let first = heights.filter { blocks[$0.block].place == "page 1" && blocks[$0.block].kind == .heading }
        guard let largest = first.map(\.height).max(), largest >= measures.height * PDFMeasures.title,
            let title = first.first(where: { $0.height >= largest * 0.97 })
        else { return }
        blocks[title.block].kind = .title
    }
}
