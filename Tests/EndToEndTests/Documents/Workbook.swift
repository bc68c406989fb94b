import Foundation
import TestSupport

/// Workbooks with one sheet and a comment on its first cell.
enum Workbook {
    /// - Parameter sharesStrings: Whether cells name texts that stand elsewhere, as Excel, WPS and LibreOffice write them; else
    ///   each has its own, as libraries do.
    static func bytes(_ rows: [[String]], sharesStrings: Bool) -> Data {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relations(_ inner: String) -> String {
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(inner)</Relationships>"
        }
        var strings: [String] = []
        var sheet = ""
        for (row, cells) in rows.enumerated() {
            sheet += "<row r='\(row + 1)'>"
            for (column, text) in cells.enumerated() where !text.isEmpty {
                let name = "\(["A", "B", "C", "D", "E"][column])\(row + 1)"
                if Double(text) != nil {
                    sheet += "<c r='\(name)'><v>\(text)</v></c>"
                } else if sharesStrings {
                    sheet += "<c r='\(name)' t='s'><v>\(strings.count)</v></c>"
                    strings.append(text)
                } else {
                    sheet += "<c r='\(name)' t='inlineStr'><is><t>\(OfficeDocument.escaped(text))</t></is></c>"
                }
            }
            sheet += "</row>"
        }
        let shared = strings.map { "<si><r><t xml:space='preserve'>\(OfficeDocument.escaped($0))</t></r></si>" }
            .joined()
        let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
        return Data(
            ArchiveFixture.archive([
                (
                    name: "_rels/.rels",
                    text: relations("<Relationship Id='rId1' Type='\(types)/officeDocument' Target='xl/workbook.xml'/>")
                ),
                (
                    name: "xl/_rels/workbook.xml.rels",
                    text: relations(
                        "<Relationship Id='rId1' Type='\(types)/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='\(types)/sharedStrings' Target='sharedStrings.xml'/>"
                    )
                ),
                (
                    name: "xl/workbook.xml",
                    text:
                        "<workbook \(main) xmlns:r='\(types)'><sheets><sheet name='Terms' sheetId='1' r:id='rId1'/></sheets></workbook>"
                ), (name: "xl/sharedStrings.xml", text: "<sst \(main)>\(shared)</sst>"),
                (
                    name: "xl/worksheets/sheet1.xml",
                    text: "<worksheet \(main)><sheetData>\(sheet)</sheetData></worksheet>"
                ),
                (
                    name: "xl/worksheets/_rels/sheet1.xml.rels",
                    text: relations("<Relationship Id='rId1' Type='\(types)/comments' Target='../comments1.xml'/>")
                ),
                (
                    name: "xl/comments1.xml",
                    text:
                        "<comments \(main)><commentList><comment ref='A1'><text><r><t>Who wrote this?</t></r></text></comment></commentList></comments>"
                ),
            ]))
    }
}
