import BitextModel
import DocumentFormats
import Testing

/// Columns of text and tables of texts, which look alike.
@Suite struct PDFColumnTests {
    private let half = "a column is narrow and has lines of"
    private let short = "a paragraph ends."

    private func cells(_ document: StructuredDocument) -> [String] {
        document.blocks.filter { $0.kind == .tableCell }.map { block in
            guard case .cell(let table, let row, let column) = block.position else { return "no place" }
            return "\(table) \(row) \(column) \(block.text)"
        }
    }

    /// At a ragged edge a few lines reach farther than most: the gutter is where none do.
    @Test func aFewLongLinesDoNotNarrowTheirColumn() throws {
        let rows = (0..<12).map { row -> [String] in
            let top = 100 + Double(row) * 12
            let left = row % 6 == 5 ? "L\(row) \(half) of" : "L\(row) a column is narrow and has"
            return [PDFLayout.line(left, top: top), PDFLayout.line("R\(row) \(half)", left: 280, top: top)]
        }
        let text = try PDFLayout.document([[rows.flatMap { $0 }]]).kept.joined(separator: "\n")
        let order = text.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(order == (0..<12).map { "L\($0)" } + (0..<12).map { "R\($0)" })
    }

    @Test func threeColumnsAreReadOneBehindTheOther() throws {
        let rows = (0..<8).map { row in
            // The second column's lines do not stand at the heights of the others.
            (0..<3).map { column in
                PDFLayout.line(
                    "\("ABC".dropFirst(column).prefix(1))\(row) columns have many lines",
                    left: 50 + 170 * Double(column), top: 100 + Double(row) * 12 + (column == 1 ? 5 : 0))
            }
        }
        let text = try PDFLayout.document([[rows.flatMap { $0 }]]).kept.joined(separator: "\n")
        let order = text.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(order == ["A", "B", "C"].flatMap { name in (0..<8).map { "\(name)\($0)" } })
    }

    /// Rows without a space between them: they begin where both columns begin anew.
    private func table(_ counts: [(Int, Int)], left: String, right: String, last: String) -> [String] {
        var lines: [String] = []
        var top = 100.0
        for (row, count) in counts.enumerated() {
            for (column, number) in [count.0, count.1].enumerated() {
                for line in 0..<number {
                    let isLast = line == number - 1
                    let text = isLast ? last : column == 0 ? left : right
                    lines.append(
                        PDFLayout.line(
                            "\("LR".dropFirst(column).prefix(1))\(row)\(line) \(text)", left: column == 0 ? 50 : 310,
                            top: top + 12 * Double(line)))
                }
            }
            top += 12 * Double(max(count.0, count.1))
        }
        return lines
    }

    @Test func rowsBeginWhereBothColumnsBeginAnew() throws {
        let rows = table([(3, 2), (2, 2), (4, 3), (2, 1)], left: half, right: half, last: short)
        let read = try PDFLayout.document([[rows]])
        #expect(cells(read).count == 8)
        #expect(cells(read)[3] == "0 1 1 R10 \(half)\nR11 \(short)")
    }

    /// Lists in two columns have lines of one height as well; so do two languages, but their lines say so.
    @Test func twoListsAreColumnsAndTwoScriptsATable() throws {
        let counts = [(Int, Int)](repeating: (1, 1), count: 6)
        let lists = try PDFLayout.document([[table(counts, left: half, right: half, last: "an item of some words")]])
        #expect(cells(lists).isEmpty)
        #expect(lists.kept.joined(separator: "\n").hasPrefix("L00 an item of some words\nL10"))
        let pairs = (0..<6).flatMap { row in
            let top = 100 + 12 * Double(row)
            return [
                PDFLayout.line(row < 5 ? "a row of words" : "a row of some more words here \(row)", top: top),
                PDFLayout.line(row < 5 ? "这一行有一些" : "这一行有一些汉字在里面还有别的", left: 310, top: top),
            ]
        }
        #expect(cells(try PDFLayout.document([[pairs]])).count == 12)
    }

    /// The paragraphs of two columns begin at one height by chance only.
    @Test func paragraphsOfColumnsAreNoRows() throws {
        let left = table([(3, 0), (4, 0), (2, 0), (5, 0), (3, 0)], left: half, right: half, last: short)
        let right = table([(0, 4), (0, 2), (0, 4), (0, 3), (0, 4)], left: half, right: half, last: short)
        let read = try PDFLayout.document([[left + right]])
        #expect(cells(read).isEmpty)
        #expect(read.kept.count == 10)
    }

    /// A number before each row, a title above, texts in the middle of their rows.
    @Test func tablesOfTextsHaveNumbersAndTitles() throws {
        var lines = [PDFLayout.line("Two texts of the harbour, side by side, with their numbers before them", top: 60)]
        var top = 100.0
        for row in 0..<4 {
            lines.append(PDFLayout.line("\(row)", left: 50, top: top + 12))
            for line in 0..<3 {
                lines.append(PDFLayout.line("L\(row)\(line) has some words", left: 80, top: top + 12 * Double(line)))
            }
            lines.append(PDFLayout.line("R\(row)0 has \(half)", left: 310, top: top + 12))
            top += 50
        }
        let read = try PDFLayout.document([[lines]])
        #expect(read.kept.first == "Two texts of the harbour, side by side, with their numbers before them")
        #expect(cells(read).count == 12)
        #expect(
            cells(read).prefix(3) == [
                "0 0 0 0", "0 0 1 L00 has some words\nL01 has some words\nL02 has some words", "0 0 2 R00 has \(half)",
            ])
    }

    /// A cell stops inside a sentence at the page's end.
    @Test func rowsGoOnBehindThePageEnd() throws {
        func page(_ rows: [(String, String)]) -> [[String]] {
            [
                rows.enumerated().flatMap { row, texts in
                    [
                        PDFLayout.line(texts.0, top: 100 + 40 * Double(row)),
                        PDFLayout.line(texts.1, left: 310, top: 100 + 40 * Double(row)),
                    ] + (row == 3 ? [] : [PDFLayout.line(texts.0, top: 112 + 40 * Double(row))])
                }
            ]
        }
        let full = (half + " words.", "这一行有一些汉字在里面。")
        let read = try PDFLayout.document([
            page([full, full, full, (half + " words", "这一行有一些汉字在里面。")]), page([("this row.", ""), full, full]),
        ])
        let last = cells(read).filter { $0.hasPrefix("0 3 0") }
        #expect(last == ["0 3 0 \(half) words\nthis row.\nthis row."])
        // Where a cell ends its sentence, the next page begins a row.
        let apart = try PDFLayout.document([page([full, full, full, full]), page([full, full, full])])
        #expect(cells(apart).contains { $0.hasPrefix("0 4 0 \(half)") })
    }
}
