import BitextModel
import DocumentFormats
import Testing

/// What the layout program says of pages made for the test, and what becomes of it.
@Suite struct PDFTextTests {
    /// A line of words: from the left edge, ten points high, five points a letter, ten a Han character.
    private func line(_ text: String, left: Double = 50, top: Double, height: Double = 10) -> String {
        var x = left
        var words = ""
        for word in text.split(separator: " ") {
            let width = word.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? height : height / 2) }
            words +=
                "<word xMin=\"\(x)\" yMin=\"\(top)\" xMax=\"\(x + width)\" yMax=\"\(top + height)\">\(word)</word>"
            x += width + height / 4
        }
        return "<line xMin=\"\(left)\">\(words)</line>"
    }

    private func document(_ pages: [[[String]]]) throws -> StructuredDocument {
        let body = pages.map { blocks in
            "<page width=\"600\" height=\"800\"><flow>"
                + blocks.map { "<block>\($0.joined())</block>" }.joined() + "</flow></page>"
        }.joined()
        return try PDFReader.document(
            fromLayout: Array("<html xmlns=\"x\"><body><doc>\(body)</doc></body></html>".utf8), file: "x.pdf")
    }

    private let long = "the harbour was built in three stages and the third of them was never finished at all"

    @Test func fullLinesGoOnAndShortOnesEnd() throws {
        let read = try document([
            [
                [
                    line("First " + long, top: 100), line("money went elsewhere.", top: 112),
                    line("Second " + long, top: 124),
                    line("and so on.", top: 136),
                ]
            ]
        ])
        #expect(
            read.kept == ["First \(long)\nmoney went elsewhere.", "Second \(long)\nand so on."])
    }

    @Test func indentsAndGapsPartParagraphs() throws {
        let indented = try document([
            [
                [
                    line(long, top: 100), line(long, top: 112), line(long, left: 62, top: 124), line(long, top: 136),
                ]
            ]
        ])
        #expect(indented.kept.count == 2)
        let apart = try document([
            [[line(long, top: 100), line(long, top: 112), line(long, top: 130), line(long, top: 142)]]
        ])
        #expect(apart.kept.count == 2)
    }

    @Test func aParagraphGoesOnOverPagesWithoutTheirHeadsAndFeet() throws {
        func page(_ number: Int, _ lines: [String]) -> [[String]] {
            [[line("Report of the harbour", top: 30)], lines, [line("\(number)", left: 300, top: 770)]]
        }
        let read = try document([
            page(1, [line(long, top: 100), line(long, top: 112)]), page(2, [line("and then it ended.", top: 100)]),
            page(3, [line("A new one begins.", top: 100)]),
        ])
        #expect(read.kept == ["\(long)\n\(long)\nand then it ended.", "A new one begins."])
        #expect(read.omitted.filter { $0 == "page: Report of the harbour" }.count == 3)
        #expect(read.omitted.filter { $0.hasSuffix(": 2") }.count == 1)
    }

    @Test func columnsReadAsOneLineArePartedAgain() throws {
        let half = "a column is narrow and has lines of"
        let rows = (0..<6).map { row in
            "<line>"
                + line("L\(row) " + half, left: 50, top: 100 + Double(row) * 12).replacing(
                    "<line xMin=\"50.0\">", with: ""
                )
                .replacing("</line>", with: "")
                + line("R\(row) " + half, left: 310, top: 100 + Double(row) * 12).replacing(
                    "<line xMin=\"310.0\">", with: "")
        }
        let read = try document([[rows]])
        let text = read.kept.joined(separator: "\n")
        #expect(
            text == (0..<6).map { "L\($0) \(half)" }.joined(separator: "\n") + "\n"
                + (0..<6).map { "R\($0) \(half)" }.joined(separator: "\n"))
    }

    @Test func headingsTitlesNotesAndItems() throws {
        let read = try document([
            [
                [line("The harbour", top: 80, height: 16)], [line("Causes", top: 110, height: 12)],
                [line(long, top: 130), line(long, top: 142), line("It ended.", top: 154)],
                [line("(a) An item.", top: 170), line("(b) Another item.", top: 182)],
                [line("1 A note in small type.", top: 700, height: 8)], [line("2 Another.", top: 712, height: 8)],
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
        #expect(try document([[[raised]]]).kept == ["costs 12"])
    }

    @Test func hanCharactersStandWithoutSpaces() throws {
        let words =
            "<line><word xMin=\"50\" yMin=\"100\" xMax=\"70\" yMax=\"110\">⽔利</word><word xMin=\"70\" yMin=\"100\" xMax=\"90\" yMax=\"110\">部⻋</word>"
            + "<word xMin=\"93\" yMin=\"100\" xMax=\"113\" yMax=\"110\">2021</word><word xMin=\"113\" yMin=\"100\" xMax=\"123\" yMax=\"110\">年</word></line>"
        #expect(try document([[[words]]]).kept == ["水利部车 2021年"])
    }

    @Test func whatABrowserPrintsAroundAPageGoes() throws {
        let read = try document([
            [
                [line("11/26/26, 6:43 AM", top: 20)], [line("Harbour - News", left: 250, top: 20)],
                [line(long, top: 120), line("and so on.", top: 132)], [line("https://x.y/news", top: 775)],
                [line("1/2", left: 560, top: 775)],
            ]
        ])
        #expect(read.kept == ["\(long)\nand so on."])
        #expect(read.omitted.count == 4)
    }

    @Test func pagesWithoutTextAreSaidSo() {
        #expect(throws: DocumentFormatError.noText("x.pdf", pages: 2)) { try document([[], []]) }
    }

    @Test func controlCharactersOfFontsDoNoHarm() throws {
        let layout =
            "<doc><page width=\"600\" height=\"800\"><flow><block>\(line("a\u{1}b", top: 100))</block></flow></page></doc>"
        let read = try PDFReader.document(fromLayout: Array(layout.utf8), file: "x.pdf")
        #expect(read.kept == ["a b"])
    }
}
