import BitextModel
import DocumentFormats
import Testing

@testable import DocumentInput

/// Official documents of Chinese authorities.
@Suite struct RedHeadTests {
    private func marked(_ texts: [(Block.Kind, String)]) -> StructuredDocument {
        var document = StructuredDocument()
        document.blocks = texts.map { StructuredBlock($0.0, $0.1, place: "x") }
        return RedHead.marked(document)
    }

    private func kept(_ document: StructuredDocument) -> [String] {
        document.blocks.filter { $0.omission == nil }.map(\.text)
    }

    private let body: [(Block.Kind, String)] = [
        (.heading, "南麓市人民政府关于加快推进\n湿地恢复工作的通知"), (.paragraph, "各区人民政府："), (.paragraph, "现就有关事项通知如下。"),
        (.paragraph, "南麓市人民政府"), (.paragraph, "2021年6月12日"), (.paragraph, "（此件公开发布）"),
    ]
    private let foot: [(Block.Kind, String)] = [
        (.paragraph, "抄送：市委办公室。"), (.paragraph, "南麓市人民政府办公室"), (.paragraph, "2021年6月15日印发"),
    ]

    @Test func whatStandsAroundTheTextBecomesMetadata() {
        let read = marked(
            [(.paragraph, "000012"), (.paragraph, "秘密★1年"), (.paragraph, "特急"), (.title, "南麓市 人民政府文件")]
                + [(.paragraph, "南政发〔2021〕12号"), (.paragraph, "签发人：林国栋")] + body + foot)
        #expect(kept(read) == body.map(\.1))
        #expect(read.metadata.documentNumber == "南政发〔2021〕12号" && read.metadata.source == "南麓市人民政府")
        #expect(read.metadata.author == "林国栋" && read.metadata.title == "南麓市人民政府关于加快推进湿地恢复工作的通知")
        #expect(read.blocks.filter { $0.kind == .title && $0.omission == nil }.count == 1)
    }

    @Test func numberAndSignerMayShareALine() {
        let read = marked([(.heading, "国务院办公厅"), (.paragraph, "国办发［2017］ 47号 签发人： 林国栋")] + body)
        #expect(read.metadata.documentNumber == "国办发［2017］47号" && read.metadata.author == "林国栋")
        #expect(read.metadata.source == "国务院办公厅")
    }

    @Test(arguments: [
        "根据南政发〔2021〕12号文件", "南政发〔2021〕12号文件精神", "（2021）12号", "南政发〔21〕12号", "Decree 〔2021〕12号", "南政发〔2021〕号",
    ]) func whatOnlyNamesANumberIsText(line: String) {
        let texts: [(Block.Kind, String)] = [(.title, "南麓市人民政府文件"), (.paragraph, line)] + body + foot
        let read = marked(texts)
        #expect(kept(read) == texts.map(\.1) && read.metadata.documentNumber == nil)
    }

    /// Above the number stands only what is known to; a body's name within the text is text.
    @Test func theRestStays() {
        let read = marked(
            [(.paragraph, "关于湿地的一段说明文字，它不是机关的名称。"), (.paragraph, "南政发〔2021〕12号")] + body
                + [(.paragraph, "本通知自2021年6月15日印发之日起施行。")])
        #expect(kept(read).first == "关于湿地的一段说明文字，它不是机关的名称。" && kept(read).last == "本通知自2021年6月15日印发之日起施行。")
    }
}
