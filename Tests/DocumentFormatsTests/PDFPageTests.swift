import BitextModel
import DocumentFormats
import Testing

/// Pages whose order the layout program does not know: tables, columns torn apart, lines from top to bottom.
@Suite struct PDFPageTests {
    private let half = "a column is narrow and has lines of"

    private func cells(_ document: StructuredDocument) -> [String] {
        document.blocks.filter { $0.kind == .tableCell }.map { block in
            guard case .cell(let table, let row, let column) = block.position else { return "no place" }
            return "\(table) \(row) \(column) \(block.text)"
        }
    }

    @Test func tablesAreReadRowByRow() throws {
        // As the layout program gives them: column by column.
        func column(_ left: Double, _ texts: [String]) -> [String] {
            texts.enumerated().map { PDFLayout.line($1, left: left, top: 124 + 14 * Double($0)) }
        }
        let read = try PDFLayout.document([
            [
                [PDFLayout.line("The table shows what the harbour took in and gave out in two years.", top: 100)],
                column(50, ["Kind", "Dues", "Rent"]), column(200, ["2020", "12.5", "3.1"]),
                column(300, ["2021", "13.9", "3.3"]),
                [PDFLayout.line("The harbour master made it.", top: 190)],
            ]
        ])
        #expect(
            cells(read) == [
                "0 0 0 Kind", "0 0 1 2020", "0 0 2 2021", "0 1 0 Dues", "0 1 1 12.5", "0 1 2 13.9", "0 2 0 Rent",
                "0 2 1 3.1", "0 2 2 3.3",
            ])
        #expect(
            read.kept.first?.hasPrefix("The table shows") == true && read.kept.last == "The harbour master made it.")
    }

    /// A cell of two lines: its second line is nearer to the first than rows are to each other.
    @Test func theLinesOfACellStayTogether() throws {
        let rows: [(String, Double, Double)] = [
            ("Dues", 50, 100), ("12.5", 300, 100), ("Rent of the", 50, 120), ("3.1", 300, 120), ("ice house", 50, 131),
            ("Fines", 50, 151), ("0.4", 300, 151),
        ]
        let read = try PDFLayout.document([rows.map { [PDFLayout.line($0.0, left: $0.1, top: $0.2)] }])
        #expect(
            cells(read) == [
                "0 0 0 Dues", "0 0 1 12.5", "0 1 0 Rent of the\nice house", "0 1 1 3.1", "0 2 0 Fines", "0 2 1 0.4",
            ])
    }

    @Test func marksOfItemsMakeNoTable() throws {
        let items = ["(a)", "(b)", "(c)"].enumerated().flatMap { index, mark in
            [
                PDFLayout.line(mark, top: 100 + 14 * Double(index)),
                PDFLayout.line("dues of the harbour", left: 90, top: 100 + 14 * Double(index)),
            ]
        }
        let read = try PDFLayout.document([[items]])
        #expect(read.kept == ["(a) dues of the harbour", "(b) dues of the harbour", "(c) dues of the harbour"])
        #expect(read.blocks.allSatisfy { $0.kind == .listItem })
    }

    /// Wide spaces of a justified text: the layout program gives each word as a block.
    @Test func linesThatAreTornApartArePutTogether() throws {
        let rows = (0..<6).flatMap { row -> [[String]] in
            let top = 100 + Double(row) * 12
            let right = [PDFLayout.line("R\(row) \(half)", left: 310, top: top)]
            guard row == 2 else { return [[PDFLayout.line("L\(row) \(half)", top: top)], right] }
            let torn = ["L2", "torn", "apart", "by", "wide", "spaces"].enumerated().map {
                [PDFLayout.line($1, left: 50 + 37 * Double($0), top: top)]
            }
            return [right] + torn
        }
        let text = try PDFLayout.document([rows]).kept.joined(separator: "\n")
        #expect(
            text == (0..<6).map { $0 == 2 ? "L2 torn apart by wide spaces" : "L\($0) \(half)" }.joined(separator: "\n")
                + "\n" + (0..<6).map { "R\($0) \(half)" }.joined(separator: "\n"))
    }

    /// On the last page the columns are short; where they are parted is known from the others.
    @Test func shortColumnsOfTheLastPageAreColumns() throws {
        func page(_ number: Int, _ rows: Int) -> [[String]] {
            [
                (0..<rows).map { row in
                    let top = 100 + Double(row) * 12
                    return PDFLayout.line("L\(number)\(row) \(half)", top: top).replacing("</line>", with: "")
                        + PDFLayout.line("R\(number)\(row) \(half)", left: 310, top: top).replacing(
                            "<line xMin=\"310.0\">", with: "")
                }
            ]
        }
        let text = try PDFLayout.document([page(1, 6), page(2, 6), page(3, 2)]).kept.joined(separator: "\n")
        let last = text.split(separator: "\n").suffix(4).map { $0.prefix(3) }
        #expect(last == ["L30", "L31", "R30", "R31"])
    }

    /// A text and its translation side by side, with rows of several lines that begin at one height.
    @Test func rowsOfTwoTextsAreCells() throws {
        var blocks: [[String]] = []
        for row in 0..<4 {
            let top = 100 + Double(row) * 50
            blocks.append((0..<3).map { PDFLayout.line("L\(row)\($0) \(half)", top: top + 12 * Double($0)) })
            blocks.append((0..<2).map { PDFLayout.line("R\(row)\($0) \(half)", left: 310, top: top + 12 * Double($0)) })
        }
        let read = try PDFLayout.document([blocks])
        #expect(cells(read).count == 8)
        #expect(cells(read)[1] == "0 0 1 R00 \(half)\nR01 \(half)")
    }

    @Test func linesFromTopToBottomAreReadFromTheRight() throws {
        func column(_ text: String, left: Double) -> String {
            let words = text.enumerated().map { index, character in
                let top = 100 + Double(index) * 12
                return
                    "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 20)\" yMax=\"\(top + 12)\">\(character)</word>"
            }
            return "<line>\(words.joined())</line>"
        }
        let first = "海港分三期建成第一期完成于二千年由省里出资建设"
        let second = "第二期由市里出资后来钱用完了。"
        let read = try PDFLayout.document([[[column(second, left: 470)], [column(first, left: 500)]]])
        #expect(read.kept == [first + "\n" + second])
    }

    @Test func signaturesAtTheRightStandAlone() throws {
        let long = "the harbour was built in three stages and the third of them was never finished at all"
        let read = try PDFLayout.document([
            [
                [PDFLayout.line(long, top: 100), PDFLayout.line(long, top: 112), PDFLayout.line("The end.", top: 124)],
                [
                    PDFLayout.line("Harbour Office", left: 420, top: 136),
                    PDFLayout.line("12 June 2021", left: 420, top: 148),
                ],
            ]
        ])
        #expect(read.kept.suffix(2) == ["Harbour Office", "12 June 2021"])
    }

    @Test func aWordInTwoFontsIsOneWord() throws {
        let line =
            "<line><word xMin=\"50\" yMin=\"100\" xMax=\"70\" yMax=\"110\">har</word><word xMin=\"70\" yMin=\"100\" xMax=\"90\" yMax=\"110\">bour</word><word xMin=\"93\" yMin=\"100\" xMax=\"113\" yMax=\"110\">dues</word></line>"
        #expect(try PDFLayout.document([[[line]]]).kept == ["harbour dues"])
    }
}
