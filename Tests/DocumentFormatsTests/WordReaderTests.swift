import BitextModel
import DocumentFormats
import Testing

@Suite struct WordReaderTests {
    private typealias Make = PackageFixture

    private func read(
        _ body: String, _ more: [(name: String, text: String)] = [], relations: String = "",
        readsOriginal: Bool = false
    ) throws -> StructuredDocument {
        try WordReader.read(Make.word(body, more, relations: relations), readsOriginal: readsOriginal)
    }

    private let styles = """
        <w:styles xmlns:w='w'>
        <w:style w:type='paragraph' w:styleId='a'><w:name w:val='Title'/></w:style>
        <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='own'><w:name w:val='Mein Titel'/><w:basedOn w:val='1'/></w:style>
        <w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='secret'><w:name w:val='x'/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type='paragraph' w:styleId='loop'><w:name w:val='y'/><w:basedOn w:val='loop'/></w:style>
        </w:styles>
        """
    private let stylesRelation = "<Relationship Id='s' Type='http://x/styles' Target='styles.xml'/>"

    @Test func stylesTellTitlesHeadingsAndContents() throws {
        let body = ["a", "TOC1", "1", "own", "loop", "secret"].map { style in
            Make.paragraph(Make.run("text of \(style)"), "<w:pStyle w:val='\(style)'/>")
        }.joined()
        let document = try read(body, [(name: "word/styles.xml", text: styles)], relations: stylesRelation)
        #expect(document.blocks.map(\.kind) == [.title, .paragraph, .heading, .heading, .paragraph, .paragraph])
        #expect(document.omitted == ["navigation: text of TOC1", "hidden: text of secret"])
        #expect(document.metadata.title == "text of a")
    }

    @Test func outlineLevelsMakeHeadings() throws {
        let body =
            Make.paragraph(Make.run("A"), "<w:outlineLvl w:val='0'/>")
            + Make.paragraph(Make.run("B"), "<w:outlineLvl w:val='9'/>")
            + Make.paragraph(Make.run("C"), "<w:numPr><w:numId w:val='3'/></w:numPr>")
            + Make.paragraph(Make.run("D"), "<w:numPr><w:numId w:val='0'/></w:numPr>")
        #expect(try read(body).blocks.map(\.kind) == [.heading, .paragraph, .listItem, .paragraph])
    }

    @Test func trackedChangesAreAcceptedOrNot() throws {
        let changed =
            Make.run("The port ") + "<w:del><w:r><w:delText>opened</w:delText></w:r></w:del>"
            + "<w:ins>\(Make.run("closed"))</w:ins>" + Make.run(" on Monday.")
        let deletedEnd = "<w:rPr><w:del w:id='1'/></w:rPr>"
        let insertedEnd = "<w:rPr><w:ins w:id='1'/></w:rPr>"
        let body =
            Make.paragraph(changed) + Make.paragraph(Make.run("One "), deletedEnd) + Make.paragraph(Make.run("two."))
            + Make.paragraph(Make.run("Three "), insertedEnd) + Make.paragraph(Make.run("four."))
        let accepted = try read(body)
        #expect(accepted.kept == ["The port closed on Monday.", "One two.", "Three ", "four."])
        #expect(accepted.omitted == ["deleted: opened"])
        let original = try read(body, readsOriginal: true)
        #expect(original.kept == ["The port opened on Monday.", "One ", "two.", "Three four."])
        #expect(original.omitted == ["inserted: closed"])
    }

    /// Tags of translation tools are no text, in whatever runs they stand; what has not their form stays.
    @Test func inlineTagsAreToldByTheirStyle() throws {
        let styles = """
            <w:styles xmlns:w='w'><w:style w:type='character' w:styleId='a7'><w:name w:val='mqInternal'/></w:style>
            <w:style w:type='character' w:styleId='Tag'><w:name w:val='Tag'/></w:style></w:styles>
            """
        func tag(_ text: String, _ style: String) -> String { Make.run(text, "<w:rStyle w:val='\(style)'/>") }
        let body =
            Make.paragraph(Make.run("A") + tag("{1", "a7") + tag("}", "a7") + tag("[2}", "a7") + Make.run("B"))
            + Make.paragraph(tag("&lt;1/>C&lt;div>&lt;/2>{3}&lt;", "Tag") + tag("{4}", "a7"))
            + Make.paragraph(tag("&lt;rxt text=\"[x]\" val=\"{0}\"/>D}E{", "a7") + tag("&lt;&lt;7>", "Tag"))
            + Make.paragraph(tag("{5}", "other") + tag("{6}", "mqInternal"))
        let document = try read(body, [(name: "word/styles.xml", text: styles)], relations: stylesRelation)
        #expect(document.kept == ["AB", "C<div>{3}<", "D}E{<", "{5}"])
        #expect(
            document.omitted == [
                "code: {1}[2}", "code: <1/></2>{4}", "code: <rxt text=\"[x]\" val=\"{0}\"/><7>", "code: {6}",
            ])
    }

    /// Text that was moved and then deleted is accounted for once.
    @Test func changesWithinChangesAreToldOnce() throws {
        let body = Make.paragraph(
            "<w:moveFrom>\(Make.run("gone "))<w:del><w:r><w:delText>twice</w:delText></w:r></w:del></w:moveFrom>"
                + Make.run("A"))
        let document = try read(body)
        #expect(document.kept == ["A"] && document.omitted == ["deleted: gone twice"])
    }

    @Test func movedTextStandsWhereItWent() throws {
        let body =
            Make.paragraph("<w:moveFrom>\(Make.run("gone"))</w:moveFrom>" + Make.run("A"))
            + Make.paragraph(Make.run("B ") + "<w:moveTo>\(Make.run("come"))</w:moveTo>")
        #expect(try read(body).kept == ["A", "B come"])
        #expect(try read(body, readsOriginal: true).kept == ["goneA", "B "])
    }

    @Test func hiddenRunsGoAndShownOnesStay() throws {
        let body = Make.paragraph(
            Make.run("Shown ") + Make.run("hidden", "<w:vanish/>") + Make.run("again", "<w:vanish w:val='0'/>"))
        let document = try read(body)
        #expect(document.kept == ["Shown again"])
        #expect(document.omitted == ["hidden: hidden"])
        // Hiding the mark at a paragraph's end hides no text.
        #expect(try read(Make.paragraph(Make.run("text"), "<w:rPr><w:vanish/></w:rPr>")).kept == ["text"])
    }

    @Test func fieldsGiveTheirResults() throws {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
        let nested =
            mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + mark("begin") + Make.run("inner")
            + mark("separate")
            + Make.run("condition") + mark("end") + mark("separate") + Make.run("result") + mark("end") + Make.run(".")
        #expect(try read(Make.paragraph(nested)).kept == ["result."])
    }

    @Test func textBoxesStandOnceBehindTheirParagraph() throws {
        let box = "<w:txbxContent>\(Make.paragraph(Make.run("in the box")))</w:txbxContent>"
        let body = Make.paragraph(
            Make.run("before ")
                + "<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>"
                + Make.run("after"))
        #expect(try read(body).kept == ["before after", "in the box"])
    }

    @Test func tablesAreReadByRow() throws {
        func cell(_ text: String) -> String { "<w:tc>\(Make.paragraph(Make.run(text)))</w:tc>" }
        let body =
            "<w:tbl><w:tr>\(cell("a"))\(cell("b"))</w:tr><w:tr>\(cell("c"))\(cell(""))</w:tr></w:tbl>"
            + Make.paragraph(Make.run("d"))
        let document = try read(body)
        #expect(document.kept == ["a", "b", "c", "d"])
        #expect(document.blocks.map(\.kind) == [.tableCell, .tableCell, .tableCell, .paragraph])
    }

    @Test func notesFollowAndHeadsAndCommentsAreAccountedFor() throws {
        func part(_ root: String, _ inner: String) -> String { "<w:\(root) xmlns:w='w'>\(inner)</w:\(root)>" }
        let notes = part(
            "footnotes",
            "<w:footnote w:type='separator' w:id='0'>\(Make.paragraph(Make.run("---")))</w:footnote>"
                + "<w:footnote w:id='1'>\(Make.paragraph(Make.run("the note")))</w:footnote>")
        let relations = ["footnotes", "header", "comments", "endnotes"].map {
            "<Relationship Id='\($0)' Type='http://x/\($0)' Target='/word/\($0).xml'/>"
        }.joined()
        let document = try read(
            Make.paragraph(Make.run("body") + "<w:r><w:footnoteReference w:id='1'/></w:r>"),
            [
                (name: "word/footnotes.xml", text: notes),
                (name: "word/header.xml", text: part("hdr", Make.paragraph(Make.run("the head")))),
                (name: "word/comments.xml", text: part("comments", Make.paragraph(Make.run("really?")))),
            ], relations: relations)
        #expect(document.kept == ["body", "the note"])
        #expect(document.omitted == ["page: the head", "comment: really?"])
        #expect(document.blocks[1].place == "footnote 1")
    }

    @Test func breaksTabsAndRuby() throws {
        let body = Make.paragraph(
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
                + "<w:r><w:ruby><w:rt>\(Make.run("kana"))</w:rt><w:rubyBase>\(Make.run("漢"))</w:rubyBase></w:ruby></w:r>",
            "<w:tabs><w:tab w:val='left'/></w:tabs>")
        let document = try read(body)
        #expect(document.kept == ["a b\nc-d漢"] && document.omitted == ["reading: kana"])
    }

    @Test func brokenPartsAreNamed() throws {
        #expect { try read("<w:p>") } throws: { error in
            guard let error = error as? DocumentFormatError else { return false }
            return error.code == "E-DOC-01" && error.problem.contains("word/document.xml")
        }
        let bomb = "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><w:document xmlns:w='w'>&b;</w:document>"
        #expect(throws: DocumentFormatError.self) {
            try WordReader.read(PackageFixture.package("word/document.xml", bomb, []))
        }
    }
}
