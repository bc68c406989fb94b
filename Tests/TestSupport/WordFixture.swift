/// Makes Word documents for tests: the parts that every program writes, and tables as translation tools write them.
package enum WordFixture {
    package static let namespaces =
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"

    /// The styles of runs that are tags, by the identifiers that Trados Studio and memoQ give them.
    package static let tagStyles =
        "<w:style w:type='character' w:customStyle='1' w:styleId='Tag'><w:name w:val='Tag'/></w:style><w:style w:type='character' w:customStyle='1' w:styleId='a7'><w:name w:val='mqInternal'/></w:style>"

    /// The file of a document with a body and styles that are given.
    package static func document(body: String, styles: String = tagStyles) -> [UInt8] {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return ArchiveFixture.archive([
            (
                name: "[Content_Types].xml",
                text:
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/></Types>"
            ),
            (
                name: "_rels/.rels",
                text:
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='\(types)/officeDocument' Target='word/document.xml'/></Relationships>"
            ),
            (
                name: "word/_rels/document.xml.rels",
                text:
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='\(types)/styles' Target='styles.xml'/></Relationships>"
            ),
            (name: "word/styles.xml", text: "<w:styles \(namespaces)>\(styles)</w:styles>"),
            (
                name: "word/document.xml",
                text:
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document \(namespaces)><w:body>\(body)<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:body></w:document>"
            ),
        ])
    }

    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    package static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(escaped(text))</w:t></w:r>"
    }

    package static func paragraph(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }

    /// A paragraph of which every second part, between bars, is in a style of runs: `Press |<1>|OK|</1>|.`
    package static func tagged(_ text: String, style: String) -> String {
        paragraph(
            text.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { place, part in
                run(String(part), place % 2 == 1 ? "<w:rStyle w:val='\(style)'/>" : "")
            }.joined())
    }

    /// A table of cells whose content is given.
    package static func table(cells rows: [[String]]) -> String {
        "<w:tbl><w:tblPr/>"
            + rows.map { row in "<w:tr>\(row.map { cell($0) }.joined())</w:tr>" }.joined() + "</w:tbl>"
    }

    /// A table of cells with a paragraph each.
    package static func table(_ rows: [[String]]) -> String {
        table(cells: rows.map { row in row.map { paragraph(run($0)) } })
    }

    private static func cell(_ content: String) -> String {
        "<w:tc><w:tcPr><w:tcW w:w='2000'/></w:tcPr>\(content)</w:tc>"
    }

    /// A table as Trados Studio writes it for review; tags stand between bars.
    package static func reviewTable(_ rows: [(id: String, status: String, source: String, target: String)]) -> String {
        table(
            cells: [
                ["Segment ID", "Segment status", "Source segment", "Target segment"].map { paragraph(run($0)) }
            ]
                + rows.map { row in
                    [
                        paragraph(run(row.id)), paragraph(run(row.status)), tagged(row.source, style: "Tag"),
                        tagged(row.target, style: "Tag"),
                    ]
                })
    }

    /// A table as memoQ writes it: a cell over all columns that tells the document, the columns' names, the segments; tags stand
    /// between bars.
    package static func memoQTable(
        _ languages: (source: String, target: String),
        _ rows: [(id: String, source: String, target: String, comment: String, status: String)]
    ) -> String {
        let head =
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='5'/></w:tcPr>"
            + [
                "port.docx", "CAUTION: Do not change segment ID or source text",
                "MQ9b98c768-c257-47d1-adce-7b19e2aa0789",
            ]
            .map { paragraph(run($0)) }.joined() + "</w:tc></w:tr>"
        let names = ["ID", languages.source, languages.target, "Comment", "Status"].map { paragraph(run($0)) }
        let cells =
            [names]
            + rows.map { row in
                [
                    row.id.split(separator: "\n").map { paragraph(run(String($0))) }.joined(),
                    tagged(row.source, style: "a7"), tagged(row.target, style: "a7"), paragraph(run(row.comment)),
                    paragraph(run(row.status)),
                ]
            }
        return table(cells: cells).replacing("<w:tblPr/>", with: "<w:tblPr/>\(head)", maxReplacements: 1)
    }
}
