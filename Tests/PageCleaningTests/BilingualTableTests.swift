import BitextModel
import PageCleaning
import Testing

/// Tables whose columns are two languages.
@Suite struct BilingualTableTests {
    private func article(_ tables: [[[String]]], before: [String] = []) -> Article {
        var blocks = before.map { Block(text: $0, range: Document.SourceRange(0, $0.utf8.count)) }
        for (table, rows) in tables.enumerated() {
            for (row, cells) in rows.enumerated() {
                for (column, text) in cells.enumerated() where !text.isEmpty {
                    var block = Block(kind: .tableCell, text: text, range: Document.SourceRange(0, text.utf8.count))
                    block.position = .cell(table: Int32(table), row: Int32(row), column: Int32(column))
                    blocks.append(block)
                }
            }
        }
        return Article(document: Document(id: "x", blocks: blocks))
    }

    private let rows = [
        ["1", "The port was closed for three weeks.", "港口因为风暴关闭了整整三周，没有一条船进出。", "ok"], ["2", "Hotel", "酒店", ""],
        ["3", "5G", "5G", ""], ["4", "Nobody was hurt in the storm.", "", "later"],
    ]

    @Test func theColumnDecidesWhateverACellLooksLike() throws {
        let text = BilingualSplitter.split(article([rows]))
        try #require(text.documents.count == 2)
        #expect(text.documents[0].blocks.map(\.text) == rows.map { $0[1] })
        #expect(text.documents[1].blocks.map(\.text) == ["港口因为风暴关闭了整整三周，没有一条船进出。", "酒店", "5G"])
        #expect(text.leftOut.map(\.text) == ["1", "ok", "2", "3", "4", "later"])
        #expect(text.rows.map(\.source) == [[0], [1], [2], [3]] && text.rows.map(\.target) == [[0], [1], [2], []])
    }

    @Test func namesOfColumnsAreNoText() throws {
        for names in [["", "English", "中文", ""], ["ID", "Source", "Target", "Comment"], ["序号", "原文", "译文"]] {
            let text = BilingualSplitter.split(article([[names] + rows]))
            #expect(text.documents.first?.blocks.first?.text == rows[0][1])
            #expect(text.rows.count == 4)
        }
        // One of them alone is a row like any other.
        let text = BilingualSplitter.split(article([[["", "Source of the river", "译文", ""]] + rows]))
        #expect(text.rows.count == 5)
    }

    /// Translation tools put identifiers and states beside the two, which may look like a language.
    @Test func columnsWithNamesAreTheTwo() throws {
        let guid = "5aa117a5-8634-46ae-8b76-f8d035c6ba4"
        let segments = [
            ["1\(guid)1", "Translated (95%)", "The wetland was drained in 1998.", "湿地于1998年被抽干。"],
            ["2\(guid)2", "Translation Approved", "Today the cranes are back.", "如今白鹤回来了。"],
            ["3\(guid)3", "Signed Off", "The city pays the guards.", "护林员的工资由市里支付。"],
        ]
        let names = ["Segment ID", "Segment status", "Source segment", "Target segment"]
        let text = BilingualSplitter.split(article([[names] + segments]))
        #expect(text.documents.map { $0.blocks.map(\.text) } == [segments.map { $0[2] }, segments.map { $0[3] }])
    }

    @Test func tablesOfOneLanguageAreNone() {
        let text = BilingualSplitter.split(
            article([[["Kind", "2020"], ["Dues of the harbour and the dock", "12"], ["Rent of the ice house", "3"]]]))
        #expect(text.documents.count == 1 && text.rows.isEmpty)
        // Columns that are filled by turns are texts one behind the other, no rows.
        let turns = BilingualSplitter.split(
            article([
                [
                    ["The port was closed for three weeks.", ""], ["", "港口关闭了三周，没有船进来。"],
                    ["Nobody was hurt in the storm that came after it.", ""],
                    ["", "没有人受伤，风暴过去了。"],
                ]
            ]))
        #expect(turns.documents.count == 2 && turns.rows.isEmpty)
    }

    @Test func textAroundTablesGoesByItsLanguage() throws {
        let text = BilingualSplitter.split(
            article([rows, rows], before: ["Notes on the storm of last March.", "关于去年三月风暴的说明。"]))
        try #require(text.documents.count == 2)
        #expect(text.documents[0].blocks.first?.text.hasPrefix("Notes") == true)
        #expect(text.rows.first?.source == [1] && text.rows.count == 8)
    }
}
