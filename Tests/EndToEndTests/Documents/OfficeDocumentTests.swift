import CommandSupport
import Foundation
import TestSupport
import Testing

/// Samples as office documents, in the manner of several programs, through the command.
@Suite struct OfficeDocumentTests {
    /// Two pairs, of which one is in Traditional Chinese.
    static let cases = OfficeDocument.allCases.flatMap { kind in [Sample.wetland, .islandClinic].map { (kind, $0) } }

    /// Paragraphs as every reader of these shows them: white space is one space.
    private func paragraphs(_ sample: Sample, _ side: Int) throws -> [String] {
        try sample.cleanText(side: side).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    @Test(arguments: cases)
    func theTextIsExactlyTheSource(_ kind: OfficeDocument, _ sample: Sample) throws {
        let work = try TemporaryFolder()
        for side in [0, 1] {
            let source = try paragraphs(sample, side)
            let path = try work.write("a.\(kind.suffix)", bytes: kind.bytes(source))
            let run = try BuiltCommand.run(["clean", path])
            #expect(run.status == 0, "\(run.messages)")
            #expect(lines(run.output) == source)
        }
    }

    @Test(arguments: cases)
    func thePairsAreThoseOfTheText(_ kind: OfficeDocument, _ sample: Sample) throws {
        let work = try TemporaryFolder()
        var files: [[String]] = [[], []]
        for side in [0, 1] {
            let source = try paragraphs(sample, side)
            files[0].append(try work.write("\(side).md", source.joined(separator: "\n\n")))
            files[1].append(try work.write("\(side).\(kind.suffix)", bytes: kind.bytes(source)))
        }
        let pairs = try files.map { pair in
            let run = try BuiltCommand.run(["align"] + pair + ["--encoder", "none", "--dictionary", "none", "-o", "-"])
            #expect(run.status == 0, "\(run.messages)")
            return lines(run.output).dropFirst().map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).joined(separator: "\t")
            }
        }
        let shared = Set(pairs[0]).intersection(pairs[1]).count
        #expect(Double(2 * shared) >= 0.99 * Double(pairs[0].count + pairs[1].count))
    }

    /// A translator's table: number, source, translation; rows that one side lacks; a heading; a remark.
    private let rows = [
        ("No.", "English", "中文", "Remark"), ("1", "The wetland was drained in 1998.", "湿地于1998年被抽干。", ""),
        ("2", "Farmers planted rice there for twenty years.", "农民在那里种了二十年水稻。", "check"),
        ("3", "Nobody counted the birds.", "", "no translation"),
        ("4", "Today the cranes are back. We saw 412.", "如今白鹤回来了，我们看到412只。", ""),
        ("5", "Hotel", "酒店", ""), ("6", "The city pays the guards.", "护林员的工资由市里支付。", ""),
    ]

    private let wanted = [
        ["The wetland was drained in 1998.", "湿地于1998年被抽干。"],
        ["Farmers planted rice there for twenty years.", "农民在那里种了二十年水稻。"],
        ["Today the cranes are back. We saw 412.", "如今白鹤回来了，我们看到412只。"], ["Hotel", "酒店"],
        ["The city pays the guards.", "护林员的工资由市里支付。"],
    ]

    private func pairs(of path: String) throws -> [[String]] {
        let run = try BuiltCommand.run(
            ["align", path, "--encoder", "none", "--dictionary", "none", "--min-pair-score", "0", "-o", "-"])
        #expect(run.status == 0, "\(run.messages)")
        return lines(run.output).dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).map { String($0) }
        }.filter { !$0[0].isEmpty && !$0[1].isEmpty }
    }

    @Test func aBilingualTableOfADocumentIsItsRows() throws {
        let work = try TemporaryFolder()
        func cell(_ text: String) -> String {
            "<w:tc><w:tcPr><w:tcW w:w='2000'/></w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        let table = rows.map { "<w:tr>\(cell($0.0))\(cell($0.1))\(cell($0.2))\(cell($0.3))</w:tr>" }.joined()
        let path = try work.write("a.docx", bytes: OfficeDocument.wordDocument(body: "<w:tbl>\(table)</w:tbl>"))
        #expect(try pairs(of: path) == wanted)
    }

    @Test(arguments: [true, false]) func aBilingualSheetIsItsRows(_ sharesStrings: Bool) throws {
        let work = try TemporaryFolder()
        let path = try work.write(
            "a.xlsx", bytes: Workbook.bytes(rows.map { [$0.0, $0.1, $0.2, $0.3] }, sharesStrings: sharesStrings))
        #expect(try pairs(of: path) == wanted)
        let account = try BuiltCommand.run(["clean", "--explain", path])
        #expect(account.status == 0 && account.output.contains("a comment on the document"))
    }

    /// The languages of one document paragraph by paragraph.
    @Test func aDocumentInTwoLanguagesIsAlignedByItself() throws {
        let work = try TemporaryFolder()
        let sides = [try paragraphs(.wetland, 0), try paragraphs(.wetland, 1)]
        let mixed = (0..<max(sides[0].count, sides[1].count)).flatMap { index in
            sides.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        }
        let path = try work.write("a.docx", bytes: OfficeDocument.word.bytes(mixed))
        let found = try pairs(of: path)
        #expect(found.first == [sides[0][0], sides[1][0]])
        #expect(found.count > 20)
    }

    @Test func aSheetInOneLanguageIsText() throws {
        let work = try TemporaryFolder()
        let path = try work.write(
            "a.xlsx", bytes: Workbook.bytes([["项目", "2021"], ["税收收入", "1345.6"]], sharesStrings: true))
        #expect(lines(try BuiltCommand.run(["clean", path]).output) == ["项目", "2021", "税收收入", "1345.6"])
        let alone = try BuiltCommand.run(["align", path])
        #expect(alone.status == 65 && alone.messages.contains("E-ALIGN-15"))
    }

    @Test(.enabled(if: !InstalledComponents.has("soffice"), "LibreOffice is installed"))
    func anOldDocumentWithoutLibreOfficeSaysWhatIsMissing() throws {
        let work = try TemporaryFolder()
        var bytes = [UInt8](repeating: 0, count: 2048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes.replaceSubrange(640..<664, with: "WordDocument".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] })
        let run = try BuiltCommand.run(["clean", try work.write("a.doc", bytes: Data(bytes))])
        #expect(run.status == 69 && run.messages.contains("E-DOC-03") && run.messages.contains("LibreOffice"))
    }
}
