import BitextModel
import DocumentFormats
import Testing

@Suite struct SpreadsheetReaderTests {
    private func package(_ sheets: [String], strings: String = "", styles: String = "", hidden: Set<Int> = []) throws
        -> DocumentPackage
    {
        let names = sheets.indices.map {
            "<sheet name='S\($0)' r:id='r\($0)' state='\(hidden.contains($0) ? "veryHidden" : "visible")'/>"
        }
        let relations =
            sheets.indices.map { "<Relationship Id='r\($0)' Type='x/worksheet' Target='sheet\($0).xml'/>" }.joined()
            + "<Relationship Id='s' Type='x/sharedStrings' Target='strings.xml'/><Relationship Id='t' Type='x/styles' Target='styles.xml'/>"
        return try PackageFixture.package(
            "xl/workbook.xml", "<workbook xmlns:r='r'><sheets>\(names.joined())</sheets></workbook>",
            sheets.enumerated().map { (name: "xl/sheet\($0).xml", text: "<worksheet>\($1)</worksheet>") } + [
                (name: "xl/_rels/workbook.xml.rels", text: PackageFixture.relationships(relations)),
                (name: "xl/strings.xml", text: "<sst>\(strings)</sst>"),
                (name: "xl/styles.xml", text: "<styleSheet>\(styles)</styleSheet>"),
            ])
    }

    private func cells(_ rows: String) -> String { "<sheetData>\(rows)</sheetData>" }

    @Test func cellsOfAllKindsInTheirPlaces() throws {
        let read = try SpreadsheetReader.read(
            package(
                [
                    cells(
                        "<row r='2'><c r='B2' t='s'><v>0</v></c><c t='inlineStr'><is><t>in</t></is></c><c r='AA2'><v>1.5</v></c></row>"
                            + "<row><c t='str'><f>A1&amp;B1</f><v>made</v></c><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='s'><v>99</v></c></row>"
                    )
                ], strings: "<si><r><t>sha</t></r><r><t>red</t></r><rPh sb='0' eb='1'><t>ルビ</t></rPh></si>"))
        #expect(read.kept == ["shared", "in", "1.5", "made", "TRUE"])
        #expect(
            read.blocks.map(\.position) == [
                .cell(table: 0, row: 1, column: 1), .cell(table: 0, row: 1, column: 2),
                .cell(table: 0, row: 1, column: 26),
                .cell(table: 0, row: 2, column: 0), .cell(table: 0, row: 2, column: 1),
            ])
        #expect(read.blocks[0].place == "sheet S0, cell B2")
    }

    @Test func numbersThatAreDatesAreWrittenAsDates() throws {
        let styles =
            "<numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m'/><numFmt numFmtId='165' formatCode='0.0&quot;d&quot;'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
        let values = [(0, "44562"), (1, "44562"), (2, "43159.75"), (3, "44562"), (1, "36526"), (1, "60"), (1, "-5")]
        let row = values.map { "<c s='\($0.0)'><v>\($0.1)</v></c>" }.joined()
        #expect(
            try SpreadsheetReader.read(package([cells("<row>\(row)</row>")], styles: styles)).kept == [
                "44562", "2022-01-01", "2018-02-28", "44562", "2000-01-01", "60", "-5",
            ])
    }

    @Test func whatIsHiddenIsLeftOut() throws {
        let read = try SpreadsheetReader.read(
            package(
                [
                    "<cols><col min='2' max='2' hidden='1'/></cols>"
                        + cells(
                            "<row><c t='str'><v>shown</v></c><c t='str'><v>column</v></c></row><row hidden='true'><c t='str'><v>row</v></c></row>"
                        ),
                    cells("<row><c t='str'><v>sheet</v></c></row>"),
                ], hidden: [1]))
        #expect(read.kept == ["shown"])
        #expect(read.omitted == ["hidden: column", "hidden: row", "hidden: sheet"])
    }

    /// A small file in which every cell names one long text.
    @Test func aTextThatIsNamedWithoutEndIsRefused() throws {
        let long = String(repeating: "harbour ", count: 100_000)
        let row = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 1000) + "</row>"
        let bomb = try package([cells(row)], strings: "<si><t>\(long)</t></si>")
        #expect {
            try SpreadsheetReader.read(bomb)
        } throws: {
            ($0 as? DocumentFormatError)?.code == "E-DOC-08"
        }
    }

    /// No number of a file is believed: rows and columns beyond the last, sheets that name one part.
    @Test func placesBeyondTheLastAreNone() throws {
        let read = try SpreadsheetReader.read(
            package([
                cells(
                    "<row r='99999999999'><c r='ZZZZZZ1' t='str'><v>far</v></c><c r='A1' t='str'><v>near</v></c></row>")
            ]))
        #expect(read.kept == ["near"])
    }
}
