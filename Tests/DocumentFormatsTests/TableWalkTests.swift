import BitextModel
import DocumentFormats
import TestSupport
import Testing

/// Where cells stand in the tables of several formats.
@Suite struct TableWalkTests {
    private func places(_ document: StructuredDocument) -> [String] {
        document.blocks.map { block in
            guard case .cell(let table, let row, let column) = block.position else { return block.text }
            return "\(block.text) \(table) \(row) \(column)"
        }
    }

    @Test func ofWord() throws {
        func cell(_ text: String, span: Int = 1, more: String = "") -> String {
            "<w:tc><w:tcPr><w:gridSpan w:val='\(span)'/></w:tcPr>\(PackageFixture.paragraph(PackageFixture.run(text)))\(more)</w:tc>"
        }
        let inner = "<w:tbl><w:tr>\(cell("in"))\(cell("ner"))</w:tr></w:tbl>"
        let body =
            "<w:tbl><w:tr>\(cell("a", span: 2))\(cell("b"))</w:tr><w:tr>\(cell("c", more: inner))\(cell("d"))</w:tr></w:tbl>"
            + PackageFixture.paragraph(PackageFixture.run("text")) + "<w:tbl><w:tr>\(cell("e"))</w:tr></w:tbl>"
        #expect(
            places(try WordReader.read(PackageFixture.word(body))) == [
                "a 0 0 0", "b 0 0 2", "c 0 1 0", "in 0 1 0", "ner 0 1 0", "d 0 1 1", "text", "e 1 0 0",
            ])
    }

    @Test func ofOpenDocument() throws {
        func cell(_ text: String, _ repeated: String = "") -> String {
            "<table:table-cell \(repeated)><text:p>\(text)</text:p></table:table-cell>"
        }
        let content =
            "<office:text xmlns:office='o' xmlns:text='t' xmlns:table='b'><table:table><table:table-row>\(cell("a", "table:number-columns-repeated='2'"))<table:covered-table-cell/>\(cell("b"))</table:table-row><table:table-row>\(cell("c"))</table:table-row></table:table><text:p>text</text:p></office:text>"
        let package = try DocumentPackage(
            ArchiveFixture.archive([
                (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
                (name: "content.xml", text: content),
            ]), file: "x.odt")
        #expect(places(try OpenDocumentReader.read(package)) == ["a 0 0 0", "b 0 0 3", "c 0 1 0", "text"])
    }
}
