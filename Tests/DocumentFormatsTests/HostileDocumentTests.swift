import BitextModel
import DocumentFormats
import TestSupport
import Testing
import ZipArchives

/// Documents made to exhaust who reads them: refused, or read in time that grows with their size.
@Suite struct HostileDocumentTests {
    private typealias Make = PackageFixture

    /// Ten entities of ten each, ten times over.
    @Test func entitiesAreNotExpandedWithoutEnd() throws {
        let entities = (1...12).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
        let bomb =
            "<!DOCTYPE d [<!ENTITY e0 'harbour'>\(entities)]><w:document xmlns:w='w'><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:document>"
        let package = try Make.package("word/document.xml", bomb, [])
        let read = try? WordReader.read(package)
        #expect(read?.kept.joined().utf8.count ?? 0 < 1000)
    }

    @Test func entitiesOfOtherFilesAreNotRead() throws {
        let text =
            "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'><w:p><w:r><w:t>a&e;b</w:t></w:r></w:p></w:document>"
        let read = try? WordReader.read(Make.package("word/document.xml", text, []))
        #expect(read?.kept.joined().contains("root") != true)
    }

    /// Parts that refer to each other and to themselves, and styles that are based on each other.
    @Test func loopsEnd() throws {
        let style =
            "<w:style w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>"
        let read = try WordReader.read(
            Make.word(
                Make.paragraph(Make.run("text"), "<w:pStyle w:val='a'/>"),
                [(name: "word/styles.xml", text: "<w:styles xmlns:w='w'>\(style)</w:styles>")],
                relations:
                    "<Relationship Id='1' Type='x/styles' Target='styles.xml'/><Relationship Id='2' Type='x/officeDocument' Target='document.xml'/>"
            ))
        #expect(read.kept == ["text"])
        // A slide whose notes are the slide itself, in a presentation that names it again and again.
        let slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>slide</a:t></a:r></a:p></p:sld>"
        let again = String(repeating: "<p:sldId r:id='s'/>", count: 50)
        let slides = try PresentationReader.read(
            Make.package(
                "ppt/presentation.xml", "<p:presentation xmlns:p='p' xmlns:r='r'>\(again)</p:presentation>",
                [
                    (name: "ppt/slide.xml", text: slide),
                    (
                        name: "ppt/_rels/presentation.xml.rels",
                        text: Make.relationships("<Relationship Id='s' Type='x/slide' Target='slide.xml'/>")
                    ),
                    (
                        name: "ppt/_rels/slide.xml.rels",
                        text: Make.relationships("<Relationship Id='n' Type='x/notesSlide' Target='slide.xml'/>")
                    ),
                ]))
        #expect(slides.blocks.count == 100)
    }

    @Test func aHundredThousandCellsAreRead() throws {
        let row = "<w:tr>" + String(repeating: "<w:tc>\(Make.paragraph(Make.run("1")))</w:tc>", count: 100) + "</w:tr>"
        let read = try WordReader.read(Make.word("<w:tbl>\(String(repeating: row, count: 1000))</w:tbl>"))
        #expect(read.blocks.count == 100_000)
        #expect(read.blocks.last?.position == .cell(table: 0, row: 999, column: 99))
    }

    @Test func numbersOfColumnsAreNotBelieved() throws {
        let body =
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr>\(Make.paragraph(Make.run("a")))</w:tc>"
            + String(
                repeating:
                    "<w:tc><w:tcPr><w:gridSpan w:val='\(Int.min)'/></w:tcPr>\(Make.paragraph(Make.run("b")))</w:tc>",
                count: 3)
            + "</w:tr></w:tbl>"
        let places = try WordReader.read(Make.word(body)).blocks.map(\.position)
        #expect(places.first == .cell(table: 0, row: 0, column: 0))
        #expect(places.last == .cell(table: 0, row: 0, column: 16_387))
    }

    /// Wherever a document is cut off it is refused, or what is left is a document.
    @Test func truncatedDocumentsAreRefusedInWords() throws {
        let rich = Array("{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}One\\par {\\b two}\\par three}".utf8)
        for length in 6..<rich.count {
            #expect(throws: DocumentFormatError.self) { try RichTextReader.read(Array(rich[..<length]), file: "x.rtf") }
        }
        #expect(try RichTextReader.read(rich, file: "x.rtf").kept == ["One", "two", "three"])
    }

    /// Found by fuzzing: what stands between two rules was a block without text.
    @Test func twoRulesAreNoFrontMatter() {
        for text in ["---\n---\ntitle: x\n\ny", "---\n \n---\n# x"] {
            #expect(MarkdownReader.read(text).blocks.allSatisfy { !$0.text.isEmpty }, "\(text)")
            #expect(MarkdownReader.read(text).blocks.contains { $0.text.contains("x") })
        }
    }

    /// Found by fuzzing: a word that ends before it begins, or above where it begins, among the rows of a table.
    @Test func boxesThatEndBeforeTheyBeginAreRead() throws {
        func word(_ text: String, _ left: Int, _ right: Int, _ top: Int, _ bottom: Int) -> String {
            "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(text)</word>"
        }
        let lines = (0..<6).map { row in
            let top = 100 + 12 * row
            return "<line>" + word("har", 50, row == 0 ? 0 : 90, top, row == 1 ? 0 : top + 10)
                + word("bour", 93, 130, top, row == 4 ? 0 : top + 10) + "</line>"
        }
        let layout =
            "<doc><page width=\"600\" height=\"800\"><flow><block>\(lines.joined())</block></flow></page></doc>"
        let read = try PDFReader.document(fromLayout: Array(layout.utf8), file: "x.pdf")
        #expect(read.blocks.map(\.text).joined().split(separator: "har").count >= 6)
    }
}
