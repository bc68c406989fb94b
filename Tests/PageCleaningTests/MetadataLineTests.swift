import Testing
import TextFacts

@testable import PageCleaning

@Suite struct MetadataLineTests {
    static func line(_ text: String) -> MetadataLine { MetadataLine(text, lexicon: .builtIn) }

    @Test func labelsOfAllKinds() {
        let one = Self.line("发布日期:2020-09-27 作者:林乔 来源:《港航学刊》2019年第02期 文章浏览量:")
        #expect(one.isStrong && one.date?.iso == "2020-09-27" && one.first(.author) == "林乔")
        #expect(one.first(.source) == "《港航学刊》2019年第02期")
        let two = Self.line("Source: Xinhua| 2020-10-13 21:37:55|Editor: huaxia")
        #expect(two.isStrong && two.first(.source) == "Xinhua" && two.first(.editor) == "huaxia")
        let three = Self.line("来源：港航日报作者：林乔")
        #expect(three.isStrong && three.first(.source) == "港航日报" && three.first(.author) == "林乔")
        let four = Self.line("China SCIOUpdated:  September 15, 2022")
        #expect(four.isStrong && four.leftover == "China SCIO" && four.date?.iso == "2022-09-15")
        let five = Self.line("索 引 号 000014672 分 类 港口、航运")
        #expect(five.isStrong)
        let six = Self.line("编辑|林乔 责编|何舟 来源|港航日报")
        #expect(six.isStrong && six.first(.source) == "港航日报")
        let seven = Self.line("2023-05-29 08:55:04 来源:港航客户端 大字体 小字体 扫码带走")
        #expect(seven.isStrong && seven.first(.source) == "港航客户端")
    }

    @Test(arguments: ["Published 2:16 AM EST Nov 20, 2019", "Updated 10:32 GMT, 20 November 2019", "发布时间 2019-11-20"])
    func labelsThatRunIntoTheirDate(_ text: String) {
        #expect(Self.line(text).isStrong && Self.line(text).date?.iso?.hasPrefix("2019-11-20") == true)
    }

    @Test func editorsOnly() {
        #expect(Self.line("（责编：汤乔、丁舟）").isEditorOnly)
        #expect(Self.line("责任编辑:范金鑫").isEditorOnly)
        #expect(!Self.line("责任编辑应当对稿件内容负责。").isEditorOnly)
    }

    @Test(arguments: [
        "时间：2020年11月12日", "来源：中央财政拨款", "Source: National Bureau of Statistics (Table 3)", "会议于2020年11月12日举行",
        "联系人：黄先生 电话：0745-2210959",
    ])
    func notStrong(_ text: String) {
        #expect(!Self.line(text).isStrong)
    }

    @Test(arguments: ["2021-06-18 港航日报", "Port Today 2021-06-18", "2021年6月18日更新", "June 18, 2021, 8:41 AM UTC"])
    func datesWithNames(_ text: String) { #expect(Self.line(text).isDateWithName) }

    @Test(arguments: ["Apply by: June 18, 2021", "请于2021年6月18日前报名", "*报名截止：2021年6月18日"])
    func datesInText(_ text: String) { #expect(!Self.line(text).isDateWithName) }

    @Test(arguments: [
        ("□ 本报记者 林乔", "林乔"), ("港航日报记者 林乔 何舟", "林乔 何舟"), ("整合 港航日报·水上观察记者 林乔", "林乔"), ("记者：林乔、何舟", "林乔 何舟"),
        ("据港航社贺州电（记者 林乔）记者近日从港航局获悉，航道疏浚工程已经完成。", "林乔"), ("市港航局表示，工程将在年底前全部完成。（总台记者 何舟）", "何舟"),
    ])
    func reporters(_ text: String, _ names: String) { #expect(ReporterLine.names(in: text) == names) }

    @Test(arguments: [
        "记者：请介绍港口建设的进展。", "本报记者昨日从港航局获悉，航道疏浚工程已经完成。", "出席记者会的有三十家媒体", "港航局负责人答记者问",
        "市港航局表示（见附件），工程将在年底前全部完成，各有关单位要配合。",
    ])
    func noReporters(_ text: String) { #expect(ReporterLine.names(in: text) == nil) }
}
