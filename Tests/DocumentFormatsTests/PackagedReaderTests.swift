import BitextModel
import DocumentFormats
import TestSupport
import Testing

@Suite struct PackagedReaderTests {
    @Test func slidesComeInTheirOrderWithNotesBehind() throws {
        func slide(_ shapes: String, _ attributes: String = "") -> String {
            "<p:sld xmlns:p='p' xmlns:a='a' \(attributes)>\(shapes)</p:sld>"
        }
        func shape(_ role: String, _ text: String) -> String {
            "<p:sp><p:nvPr><p:ph type='\(role)'/></p:nvPr><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sp>"
        }
        let package = try PackageFixture.package(
            "ppt/presentation.xml",
            "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='b'/><p:sldId id='257' r:id='a'/></p:sldIdLst></p:presentation>",
            [
                (
                    name: "ppt/_rels/presentation.xml.rels",
                    text: PackageFixture.relationships(
                        "<Relationship Id='a' Type='x/slide' Target='slides/slide1.xml'/><Relationship Id='b' Type='x/slide' Target='slides/slide2.xml'/>"
                    )
                ),
                (name: "ppt/slides/slide1.xml", text: slide(shape("body", "hidden"), "show='0'")),
                (
                    name: "ppt/slides/slide2.xml",
                    text: slide(shape("title", "Harbour") + shape("body", "Ships") + shape("sldNum", "7"))
                ),
                (
                    name: "ppt/slides/_rels/slide2.xml.rels",
                    text: PackageFixture.relationships(
                        "<Relationship Id='n' Type='x/notesSlide' Target='../notesSlides/n.xml'/>")
                ),
                (name: "ppt/notesSlides/n.xml", text: slide(shape("body", "Speak slowly"))),
            ])
        #expect(package.kind == .presentation)
        let document = try PresentationReader.read(package)
        #expect(document.kept == ["Harbour", "Ships", "Speak slowly"])
        #expect(document.omitted == ["page: 7", "hidden: hidden"])
        #expect(document.blocks.map(\.kind).first == .heading)
        #expect(document.blocks.map(\.place) == ["slide 1", "slide 1", "slide 1", "slide 1, notes", "slide 2"])
    }

    private func openDocument(_ body: String) throws -> DocumentPackage {
        let content =
            "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:table='b' xmlns:style='s'><o:automatic-styles>"
            + "<style:style style:name='P1' style:parent-style-name='Title'/></o:automatic-styles><o:body>\(body)</o:body></o:document-content>"
        return try DocumentPackage(
            ArchiveFixture.archive([
                (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
                (name: "content.xml", text: content),
                (
                    name: "meta.xml",
                    text:
                        "<m xmlns:dc='d' xmlns:x='x'><dc:title>T</dc:title><x:creation-date>2021-06-12T09:00:00</x:creation-date></m>"
                ),
            ]), file: "x.odt")
    }

    @Test func openDocumentsAreReadInOrder() throws {
        let package = try openDocument(
            """
            <text:tracked-changes><text:deletion><text:p>old words</text:p></text:deletion></text:tracked-changes>
            <text:p text:style-name="P1">The title</text:p><text:h>A heading</text:h>
            <text:p>One<text:s text:c="2"/>two<text:line-break/>three<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>the note</text:p></text:note-body></text:note>.</text:p>
            <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>
            <table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row>
            <text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>
            """)
        #expect(package.kind == .openDocumentText)
        let document = try OpenDocumentReader.read(package)
        #expect(document.kept == ["The title", "A heading", "One  two\nthree.", "item", "cell", "漢", "the note"])
        #expect(document.omitted == ["deleted: \nold words", "reading: kan"])
        let kinds = document.blocks.filter { $0.omission == nil }.map(\.kind)
        #expect(kinds == [.title, .heading, .paragraph, .listItem, .tableCell, .paragraph, .paragraph])
        #expect(document.metadata.title == "T" && document.metadata.date == "2021-06-12")
    }

    private func book(_ more: [(name: String, text: String)] = []) throws -> DocumentPackage {
        try DocumentPackage(
            ArchiveFixture.archive(
                [
                    (
                        name: "META-INF/container.xml",
                        text: "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>"
                    ),
                    (
                        name: "OPS/book.opf",
                        text: """
                        <package xmlns:dc='dc'><metadata><dc:title>Salt</dc:title><dc:language>en-GB</dc:language></metadata>
                        <manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='b' href='two%20b.xhtml'/><item id='a' href='../a.xhtml'/><item id='s' href='s.xhtml'/></manifest>
                        <spine><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/><itemref idref='s' linear='no'/><itemref idref='none'/></spine></package>
                        """
                    ),
                    (name: "OPS/nav.xhtml", text: "nav"), (name: "OPS/two b.xhtml", text: "B"),
                    (name: "a.xhtml", text: "A"),
                    (name: "OPS/s.xhtml", text: "S"),
                ] + more), file: "x.epub")
    }

    @Test func booksAreReadInSpineOrder() throws {
        let package = try book()
        #expect(package.kind == .epub)
        let read = try ElectronicBook(package)
        #expect(read.chapters.map(\.name) == ["OPS/two b.xhtml", "a.xhtml"])
        #expect(read.leftOut == ["OPS/nav.xhtml", "OPS/s.xhtml"])
        #expect(read.metadata.title == "Salt" && read.language == Language("en-GB"))
    }

    @Test(arguments: [("OPS/a.xhtml", true), ("OPS/font.otf", false)])
    func encryptedChaptersAreRefusedAndFontsAreNot(part: String, isRefused: Bool) throws {
        let encryption = "<encryption><CipherReference URI='\(part)'/></encryption>"
        let package = try book([(name: "META-INF/encryption.xml", text: encryption)])
        if isRefused {
            #expect(throws: DocumentFormatError.encrypted("x.epub")) { try ElectronicBook(package) }
        } else {
            #expect(try ElectronicBook(package).chapters.count == 2)
        }
    }

    @Test func otherArchivesAreNoDocuments() throws {
        let package = try DocumentPackage(ArchiveFixture.archive([(name: "a.txt", text: "a")]), file: "x.zip")
        #expect(package.kind == .other)
        let sheet = try PackageFixture.package("xl/workbook.xml", "<workbook/>", [])
        #expect(sheet.kind == .spreadsheet)
    }
}
