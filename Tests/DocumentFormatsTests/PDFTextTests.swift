import BitextModel
import DocumentFormats
import Testing

/// What the layout program says of pages made for the test, and what becomes of it.
@Suite struct PDFTextTests {
    private let long = "the harbour was built in three stages and the third of them was never finished at all"

    @Test func fullLinesGoOnAndShortOnesEnd() throws {
        let read = try PDFLayout.document([
            [
                [
                    PDFLayout.line("First " + long, top: 100), PDFLayout.line("money went elsewhere.", top: 112),
                    PDFLayout.line("Second " + long, top: 124),
                    PDFLayout.line("and so on.", top: 136),
                ]
            ]
        ])
        #expect(
            read.kept == ["First \(long)\nmoney went elsewhere.", "Second \(long)\nand so on."])
    }

    @Test func indentsAndGapsPartParagraphs() throws {
        let indented = try PDFLayout.document([
            [
                [
                    PDFLayout.line(long, top: 100), PDFLayout.line(long, top: 112),
                    PDFLayout.line(long, left: 62, top: 124), PDFLayout.line(long, top: 136),
                ]
            ]
        ])
        #expect(indented.kept.count == 2)
        let apart = try PDFLayout.document([
            [
                [
                    PDFLayout.line(long, top: 100), PDFLayout.line(long, top: 112), PDFLayout.line(long, top: 130),
                    PDFLayout.line(long, top: 142),
                ]
            ]
        ])
        #expect(apart.kept.count == 2)
    }

    @Test func aParagraphGoesOnOverPagesWithoutTheirHeadsAndFeet() throws {
        func page(_ number: Int, _ lines: [String]) -> [[String]] {
            [
                [PDFLayout.line("Report of the harbour", top: 30)], lines,
                [PDFLayout.line("\(number)", left: 300, top: 770)],
            ]
        }
        let read = try PDFLayout.document([
            page(1, [PDFLayout.line(long, top: 100), PDFLayout.line(long, top: 112)]),
            page(2, [PDFLayout.line("and then it ended.", top: 100)]),
            page(3, [PDFLayout.line("A new one begins.", top: 100)]),
        ])
        #expect(read.kept == ["\(long)\n\(long)\nand then it ended.", "A new one begins."])
        #expect(read.omitted.filter { $0 == "page: Report of the harbour" }.count == 3)
        #expect(read.omitted.filter { $0.hasSuffix(": 2") }.count == 1)
    }

    @Test func columnsReadAsOneLineArePartedAgain() throws {
        let half = "a column is narrow and has lines of"
        let rows = (0..<6).map { row in
            "<line>"
                + PDFLayout.line("L\(row) " + half, left: 50, top: 100 + Double(row) * 12).replacing(
                    "<line xMin=\"50.0\">", with: ""
                )
                .replacing("</line>", with: "")
                + PDFLayout.line("R\(row) " + half, left: 310, top: 100 + Double(row) * 12).replacing(
                    "<line xMin=\"310.0\">", with: "")
        }
        let read = try PDFLayout.document([[rows]])
        let text = read.kept.joined(separator: "\n")
        #expect(
            text == (0..<6).map { "L\($0) \(half)" }.joined(separator: "\n") + "\n"
                + (0..<6).map { "R\($0) \(half)" }.joined(separator: "\n"))
    }

    @Test func headingsTitlesNotesAndItems() throws {
        let read = try PDFLayout.document([
            [
                [PDFLayout.line("The harbour", top: 80, height: 16)], [PDFLayout.line("Causes", top: 110, height: 12)],
                [
                    PDFLayout.line(long, top: 130), PDFLayout.line(long, top: 142),
                    PDFLayout.line("It ended.", top: 154),
                ],
                [PDFLayout.line("(a) An item.", top: 170), PDFLayout.line("(b) Another item.", top: 182)],
                [PDFLayout.line("1 A note in small type.", top: 700, height: 8)],
                [PDFLayout.line("2 Another.", top: 712, height: 8)],
            ]
        ])
        #expect(
            read.blocks.map(\.kind) == [.title, .heading, .paragraph, .listItem, .listItem, .paragraph, .paragraph])
        #expect(read.kept.suffix(2) == ["1 A note in small type.", "2 Another."])
        #expect(read.blocks.last?.place == "page 1, note")
        #expect(read.metadata.title == "The harbour")
    }

    @Test func marksOfNotesAreNoText() throws {
        let raised =
            "<line><word xMin=\"50\" yMin=\"100\" xMax=\"80\" yMax=\"110\">costs</word><word xMin=\"80\" yMin=\"98\" xMax=\"84\" yMax=\"104\">12</word>"
            + "<word xMin=\"88\" yMin=\"100\" xMax=\"100\" yMax=\"110\">12</word></line>"
        let read = try PDFLayout.document([[[raised]]])
        #expect(read.kept == ["costs 12"] && read.omitted == ["note: 12"])
        #expect(try PDFLayout.document([[[raised]]], keepsNoteMarks: true).kept == ["costs 12 12"])
    }

    /// A small mark at the foot of the line is an index, and what begins a line in small type is the note itself.
    @Test func whatIsNotRaisedBehindAWordIsText() throws {
        func word(_ text: String, _ left: Double, _ top: Double, _ bottom: Double) -> String {
            "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 5 * Double(text.utf8.count))\" yMax=\"\(bottom)\">\(text)</word>"
        }
        let index = "<line>\(word("x", 50, 100, 110))\(word("2", 61, 105, 111))</line>"
        #expect(try PDFLayout.document([[[index]]]).omitted.isEmpty)
        let note = "<line>\(word("1", 50, 98, 104))\(word("Note", 62, 100, 110))</line>"
        #expect(try PDFLayout.document([[[note]]]).kept == ["1 Note"])
    }

    @Test func hanCharactersStandWithoutSpaces() throws {
        let words =
            "<line><word xMin=\"50\" yMin=\"100\" xMax=\"70\" yMax=\"110\">⽔利</word><word xMin=\"70\" yMin=\"100\" xMax=\"90\" yMax=\"110\">部⻋</word>"
            + "<word xMin=\"93\" yMin=\"100\" xMax=\"113\" yMax=\"110\">2021</word><word xMin=\"113\" yMin=\"100\" xMax=\"123\" yMax=\"110\">年</word></line>"
        #expect(try PDFLayout.document([[[words]]]).kept == ["水利部车 2021年"])
    }

    @Test func whatABrowserPrintsAroundAPageGoes() throws {
        let read = try PDFLayout.document([
            [
                [PDFLayout.line("11/26/26, 6:43 AM", top: 20)], [PDFLayout.line("Harbour - News", left: 250, top: 20)],
                [PDFLayout.line(long, top: 120), PDFLayout.line("and so on.", top: 132)],
                [PDFLayout.line("https://x.y/news", top: 775)],
                [PDFLayout.line("1/2", left: 560, top: 775)],
            ]
        ])
        #expect(read.kept == ["\(long)\nand so on."])
        #expect(read.omitted.count == 4)
    }

    @Test func pagesWithoutTextAreSaidSo() {
        #expect(throws: DocumentFormatError.noText("x.pdf", pages: 2)) { try PDFLayout.document([[], []]) }
    }

    @Test func controlCharactersOfFontsDoNoHarm() throws {
        let layout =
            "<doc><page width=\"600\" height=\"800\"><flow><block>\(PDFLayout.line("a\u{1}b", top: 100))</block></flow></page></doc>"
        let read = try PDFReader.document(fromLayout: Array(layout.utf8), file: "x.pdf")
        #expect(read.kept == ["a b"])
    }

    /// What does not fit on a line is one character with the quotation mark before it, not all that follows without a space.
    @Test func aHeadingBeforeAQuotationStandsAlone() throws {
        let full = "二〇二一年以来海港一直在扩建钱却来自别处也没有人问过为什么"
        let read = try PDFLayout.document([
            [
                [
                    PDFLayout.line("一、过去的成就", top: 100), PDFLayout.line("“\(full)", top: 112),
                    PDFLayout.line(full, top: 124),
                    PDFLayout.line("2021年\(full)", top: 136), PDFLayout.line(full, top: 148),
                ]
            ]
        ])
        #expect(read.kept.first == "一、过去的成就")
        #expect(read.kept.dropFirst().joined(separator: "\n").hasPrefix("“\(full)\n\(full)"))
    }

    /// Where most paragraphs are one line long, the usual distance of two lines is that of paragraphs.
    @Test func shortParagraphsDoNotHideTheirDistance() throws {
        let ends = "the harbour was built in three stages and the third of them was never finished either."
        var top = 100.0
        let lines = (0..<12).map { index -> String in
            defer { top += index == 4 || index == 7 ? 12 : 20 }
            return PDFLayout.line(index == 4 || index == 7 ? long : ends, top: top)
        }
        #expect(try PDFLayout.document([[lines]]).kept.count == 10)
    }

    /// A space of a quarter of a character is written in a heading, and the type's where every gap is as wide.
    @Test func spacesBetweenIdeographsAreThoseThatStandOut() throws {
        func line(_ words: [(String, Double)], top: Double) -> String {
            let parts = words.map { text, left in
                "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 10 * Double(text.count))\" yMax=\"\(top + 26)\">\(text)</word>"
            }
            return "<line>\(parts.joined())</line>"
        }
        let heading = line([("五年修复见成效", 50), ("白鹤湿地重现", 122.5)], top: 100)
        #expect(try PDFLayout.document([[[heading]]]).kept == ["五年修复见成效 白鹤湿地重现"])
        let spread = Array("五年修复见成效白鹤").enumerated().map { (String($1), 50 + 12.5 * Double($0)) }
        #expect(try PDFLayout.document([[[line(spread, top: 100)]]]).kept == ["五年修复见成效白鹤"])
    }

    @Test(arguments: [
        ["- 3 -", "- 4 -"], ["第3页 共9页", "第4页 共9页"], ["共9页 第3页", "共9页 第4页"], ["3/9", "4/9"], ["iii", "iv"], ["IX", "X"],
        ["—3—", "—4—"], ["－3－", "－4－"], ["Page 3 of 9", "Page 4 of 9"],
    ]) func numbersOfPagesAreNoText(_ numbers: [String]) throws {
        let read = try PDFLayout.document(
            numbers.map { number in
                [
                    [PDFLayout.line(long, top: 100), PDFLayout.line("money went elsewhere.", top: 112)],
                    [PDFLayout.line(number, left: 290, top: 770)],
                ]
            })
        #expect(read.kept.count == 2, "\(read.kept)")
        #expect(read.omitted.count == 2)
    }

    /// Words of Roman letters, numbers that do not count with the pages, and figures of a table are text.
    @Test func whatOnlyLooksLikeAPageNumberIsText() throws {
        func page(_ foot: [String]) -> [[String]] {
            [
                [PDFLayout.line(long, top: 100), PDFLayout.line("money went elsewhere.", top: 112)],
                foot.enumerated().map { PDFLayout.line($1, left: 100 + 200 * Double($0), top: 770) },
            ]
        }
        #expect(try PDFLayout.document([page(["mild"]), page(["civil"])]).omitted.isEmpty)
        #expect(try PDFLayout.document([page(["ii"]), page(["vii"])]).omitted.isEmpty)
        let figures = [["1,204.5", "17.3"], ["1,318.2", "18.8"], ["2,100.7", "11.9"]]
        #expect(try PDFLayout.document(figures.map { page($0) }).omitted.isEmpty)
    }

    /// What stands at one place of page after page and differs in its numbers only is a head where these count with the pages.
    @Test(arguments: [([7, 8, 9], 0), ([7, 7, 7], 0), ([7, 9, 13], 3)])
    func numbersOfAHeadCountWithThePages(_ numbers: [Int], _ kept: Int) throws {
        let read = try PDFLayout.document(
            numbers.map { number in
                [
                    [PDFLayout.line(long, top: 100), PDFLayout.line("money went elsewhere.", top: 112)],
                    [PDFLayout.line("Note \(number) of the harbour master", top: 770)],
                ]
            })
        #expect(read.kept.count { $0.hasPrefix("Note") } == kept)
    }

    /// Where all paragraphs are indented, one that fills its line is followed by one that is indented as well.
    @Test func fullLinesBeforeAnIndentEndParagraphs() throws {
        let ends = "the harbour was built in three stages and the third was never finished at all then."
        let read = try PDFLayout.document([
            [
                [
                    PDFLayout.line(long, left: 62, top: 100), PDFLayout.line("money went elsewhere.", top: 112),
                    PDFLayout.line(ends, left: 62, top: 124), PDFLayout.line("And " + ends, left: 62, top: 136),
                ]
            ]
        ])
        #expect(read.kept.count == 3)
    }
}
