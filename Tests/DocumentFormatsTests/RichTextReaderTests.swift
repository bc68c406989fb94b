import BitextModel
import DocumentFormats
import Testing

@Suite struct RichTextReaderTests {
    private func read(_ body: String, original: Bool = false) throws -> StructuredDocument {
        try RichTextReader.read(
            Array("{\\rtf1\\ansi\\ansicpg1252 \(body)}".utf8), file: "x.rtf", readsOriginal: original)
    }

    @Test func paragraphsLinesAndCharacters() throws {
        let read = try read(
            "{\\fonttbl{\\f0 Arial;}}One\\line two \\emdash  three\\~four\\par caf\\'e9 \\{b\\} soft\\-ened\r\nnext\\par\\pard last"
        )
        #expect(read.kept == ["One\ntwo — three four", "café {b} softenednext", "last"])
    }

    /// A style of characters may have the number of one of paragraphs.
    @Test func inlineTagsAreToldByTheirStyle() throws {
        let read = try read(
            "{\\stylesheet{\\s1 heading 1;}{\\*\\cs1 \\additive mqInternal;}{\\*\\cs2 Strong;}}A{\\cs1 \\{1\\}}B\\cs1 [2]\\plain C{\\cs2 [3]}\\par"
        )
        #expect(read.kept == ["ABC[3]"] && read.omitted == ["code: {1}[2]"])
        #expect(read.blocks.last?.kind == .paragraph)
    }

    /// The characters that stand for one are passed over, as many as `\uc` says, be they bytes, marks or controls.
    @Test func unicodeWithFallback() throws {
        #expect(
            try read("\\uc1 \\u28207?\\u22320 ?\\uc0\\u-10179\\u-8704 x\\uc2\\u28207\\'a1\\'a2.").kept == ["港地😀x港."])
        #expect(try read("{\\uc2 \\u28207 ab}c").kept == ["港c"])
        #expect(try read("\\u28207 \\emdash y").kept == ["港y"])
    }

    @Test func bytesOfEachFontAreDecodedByItsCharacterSet() throws {
        let fonts = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}{\\f2\\fcharset136 C;}{\\f3\\fcharset204 D;}}"
        #expect(
            try read("\(fonts)\\f1\\'b8\\'db\\f2 \\'b4\\'e4\\f3 \\'e4\\'e0\\f0 \\'e9\\plain \\'e9").kept == ["港港даéé"])
        // The document's own, where the font says nothing.
        let chinese = "{\\rtf1\\ansi\\ansicpg936 \\'b8\\'db\\'bf\\'da}"
        #expect(try RichTextReader.read(Array(chinese.utf8), file: "x").kept == ["港口"])
    }

    @Test func tablesNotesBoxesAndFields() throws {
        let read = try read(
            "Before\\par\\trowd\\pard\\intbl A1\\par more\\cell B1\\cell\\row\\trowd\\intbl A2\\cell\\cell\\row\\pard After{\\footnote\\pard \\'31 A note.}"
                + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt A box.\\par}}{\\shprslt A box.}}"
                + " see {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt the page}}.\\par")
        #expect(read.kept == ["Before", "A1", "more", "B1", "A2", "After see the page.", "A box.", "1 A note."])
        #expect(
            read.blocks.map(\.position).filter { $0 != .flow } == [
                .cell(table: 0, row: 0, column: 0), .cell(table: 0, row: 0, column: 0),
                .cell(table: 0, row: 0, column: 1), .cell(table: 0, row: 1, column: 0),
            ])
    }

    @Test func whatIsLeftOutIsAccountedFor() throws {
        let body =
            "{\\header Report}{\\*\\generator x}{\\pict 89504e47}The {\\v secret }old{\\deleted er} {\\revised new }port.{\\*\\annotation Really?}\\par{\\*\\unknown text}"
        let accepted = try read(body)
        #expect(accepted.kept == ["The old new port."])
        #expect(accepted.omitted == ["hidden: secret ", "deleted: er", "page: Report", "comment: Really?"])
        let original = try read(body, original: true)
        #expect(original.kept == ["The older port."])
        #expect(original.omitted.contains("inserted: new "))
    }

    @Test func stylesAndMetadata() throws {
        let read = try read(
            "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}{\\s3 toc 1;}{\\*\\cs9 Strong;}}"
                + "{\\info{\\title Of harbours}{\\author A. Writer}{\\creatim\\yr2021\\mo6\\dy2}{\\nofpages3}}"
                + "\\pard\\s2 The harbour\\par\\pard\\s3 Causes 5\\par\\pard\\s1 Causes\\par\\pard\\ls1 {\\listtext 1.}Money\\par\\pard\\outlinelevel1 More\\par"
        )
        #expect(read.blocks.map(\.kind) == [.title, .paragraph, .heading, .listItem, .heading])
        #expect(read.omitted == ["navigation: Causes 5"] && read.kept[2] == "Money")
        #expect(
            read.metadata.title == "The harbour" && read.metadata.author == "A. Writer"
                && read.metadata.date == "2021-06-02")
    }

    @Test func theSecondOfTwoFormsIsRead() throws {
        #expect(try read("{\\upr{a?}{\\*\\ud{a\\u28207 ?}}}b").kept == ["a港b"])
    }

    @Test func bytesOfPicturesAreNoControls() throws {
        #expect(try read("a{\\pict\\bin6 }}}{{{}b").kept == ["ab"])
        // A number of bytes that are not there takes the file's end with it.
        #expect(throws: DocumentFormatError.self) { try read("a\\bin99999 b") }
    }

    @Test func whatEndsEarlyOrNestsWithoutEndIsRefusedWithItsPlace() {
        #expect(throws: DocumentFormatError.self) {
            try RichTextReader.read(Array("{\\rtf1 a\n{b".utf8), file: "x.rtf")
        }
        let deep = "{\\rtf1 " + String(repeating: "{", count: 100_000)
        #expect {
            try RichTextReader.read(Array(deep.utf8), file: "x.rtf")
        } throws: {
            ($0 as? DocumentFormatError)?.problem.contains("2000 deep") ?? false
        }
    }
}
