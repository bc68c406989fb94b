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
}
