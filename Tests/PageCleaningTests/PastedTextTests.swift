import BitextModel
import PageCleaning
import Testing

@Suite struct PastedTextTests {
    static let agency = """
        • English
          • 收藏
          • 设为首页
          • 工作邮箱
        微信公众号
        分享
        Inland Waterway Forum 2021 Held in Hezhou
        Source:Department of Navigation Date:2021-06-18

        On June 17th, 2021, the forum on inland waterways was held in Hezhou. Officials from six provinces attended it.

        \u{A0}

        Lin Qiao, director of the office, gave a speech

        According to Lin Qiao, the share of goods carried by water has grown for five years in a row.
        """

    @Test func agencyPage() throws {
        let article = try PageCleaner().clean(Self.agency, id: "page")
        #expect(
            article.document.blocks.map(\.text) == [
                "Inland Waterway Forum 2021 Held in Hezhou",
                "On June 17th, 2021, the forum on inland waterways was held in Hezhou. Officials from six provinces attended it.",
                "Lin Qiao, director of the office, gave a speech",
                "According to Lin Qiao, the share of goods carried by water has grown for five years in a row.",
            ])
        #expect(article.document.blocks[0].kind == .title)
        let metadata = article.document.metadata
        #expect(metadata.title == "Inland Waterway Forum 2021 Held in Hezhou")
        #expect(metadata.source == "Department of Navigation")
        #expect(metadata.date == "2021-06-18" && metadata.dateText == "2021-06-18")
        #expect(article.document.language == .english)
        #expect(article.removed.count == 7)
        #expect(article.removed.last?.kind == .metadata && article.removed.last?.line == 8)
    }

    @Test func chineseNewsPage() throws {
        let page = """
            直通贺州|时评|大学城|体育|娱乐|国内|国际|专题
            您所在的位置: 东南网 > 国内> 时政 > 正文

            贺州港一季度吞吐量创新高

            2021-04-09 07:20:20  来源:新华社  责任编辑:周冬 赵舒文  
            分享到:

            新华社贺州4月8日电 记者从贺州港获悉，今年一季度货物吞吐量同比增长两成。
            消息来源称，新航线将于年内开通。
            来源：中央财政拨款
            （此件公开发布）
            相关阅读
            贺州港新码头开工
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text) == [
                "贺州港一季度吞吐量创新高", "新华社贺州4月8日电 记者从贺州港获悉，今年一季度货物吞吐量同比增长两成。", "消息来源称，新航线将于年内开通。",
                "来源：中央财政拨款", "（此件公开发布）",
            ])
        #expect(article.document.metadata.source == "新华社")
        #expect(article.document.metadata.editor == "周冬 赵舒文")
        #expect(article.document.metadata.date == "2021-04-09T07:20:20")
        #expect(article.document.blocks.last?.kind == .releaseBoilerplate)
    }

    /// Lines that contain a word of chrome and are text.
    @Test(arguments: [
        "与会代表分享了城市更新的经验。", "分享经济正在改变出行方式。", "经费来源：市级财政安排和企业自筹。", "来源：企业自筹资金", "责任编辑应当核对事实。",
        "版权所有人有权要求停止使用。", "打印机和扫描仪由各单位自备。", "首页须加盖骑缝章。", "上一篇章介绍了运河的历史。", "收藏家捐赠的瓷器", "微信公众号是发布信息的重要渠道。",
        "第二章 职责", "【基本案情】", "【裁判结果】", "附件：1. 报名表", "联系人：何女士", "电话：0553-1234567", "（此件公开发布）", "主办单位：市港航局",
        "承办单位：市会展中心", "作者简介:林乔,女,博士。", "关 键 词:内河航运 智慧港口", "Share your views with us, the minister said.",
        "Share prices fell by 2 percent.", "Source: Port Authority (Table 2)", "Home prices rose.",
        "Print media are still read.",
        "English is spoken here.", "Next, the meeting heard a report.", "Question:", "Reply:", "President,",
        "Copyright law will be revised next year.", "Follow-up Measures", "Search parties were sent out.",
        "Related Party Transactions", "声明：双方同意在2023年前建成联合实验室。", "特别声明，本协议不影响任何一方的义务。",
        "Read more books, the minister said.", "Scan the QR code at the gate to pay the toll.",
    ])
    func linesThatMustStay(_ line: String) throws {
        let page =
            "会议开始后，主持人宣读了名单。\n各方就下一步工作交换了意见。\n\(line)\n会议随后进入下一项议程。\nThe meeting was then adjourned until Friday."
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.map(\.text).contains(line))
    }

    /// Notices of the platform that stand among the text. (What reads as a sentence goes at the end of a page only.)
    @Test(arguments: [
        "更多精彩内容请关注本网微信公众号", "相关资讯请关注：港城重工专区", "Scan the QR code to read the full story", "You may also like",
        "Read more: Ferry line approved",
    ])
    func noticesThatGo(_ line: String) throws {
        let page =
            "会议开始后，主持人宣读了名单。\n各方就下一步工作交换了意见。\n\(line)\n会议随后进入下一项议程。\nThe meeting was then adjourned until Friday."
        let article = try PageCleaner().clean(page, id: "page")
        #expect(!article.document.blocks.map(\.text).contains(line))
        #expect(article.removed.contains { $0.text == line })
    }

    @Test(arguments: ["〔責任編輯：林喬〕", "［责任编辑：林乔］", "（责编：林乔）", "[责任编辑:林乔]", "【責任編輯：林喬】"])
    func editorsInBrackets(_ line: String) throws {
        let article = try PageCleaner().clean("港口扩建工程开工\n港口扩建工程昨日正式开工，各方代表出席了仪式。\n\(line)", id: "page")
        #expect(article.document.metadata.editor?.hasPrefix("林") == true)
        #expect(article.removed.map(\.kind) == [.metadata])
    }

    @Test func theTableThatGovernmentPagesOpenWith() throws {
        let page = """
            <html><head><title>关于航道疏浚的通知</title></head><body><div><p>索 引 号：000014672　主题分类：港口、航运</p>
            <p>办文部门：发文日期：</p><p>公文名称：关于航道疏浚的通知</p><p>文　号：</p><h1>关于航道疏浚的通知</h1>
            <p>各有关单位应当在九月底前完成航道疏浚工作，并将结果报港航局。</p><p>联系人：</p></div></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text) == ["关于航道疏浚的通知", "各有关单位应当在九月底前完成航道疏浚工作，并将结果报港航局。", "联系人："])
        #expect(article.removed.allSatisfy { $0.kind == .metadata })
    }

    @Test func programmesAreNoMetadata() throws {
        let page = "关于举办航运论坛的通知\n\n各有关单位请按时参加，具体安排如下。\n时间：2020年11月12日\n地点：贺州会展中心\n会议由市港航局主办，请于会前报名。"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.removed.isEmpty)
    }

    @Test func hongKongDateline() throws {
        let page = """
            跳至主要內容
            離島渡輪新航線啟航（附圖）
            *******************

            運輸署今日（六月十七日）宣布，來往三個離島的渡輪新航線下月啟航。

            完

            2021年6月17日（星期四）
            香港時間16時20分
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.map(\.text) == ["離島渡輪新航線啟航（附圖）", "運輸署今日（六月十七日）宣布，來往三個離島的渡輪新航線下月啟航。"])
        #expect(article.document.metadata.date == "2021-06-17")
        #expect(article.document.language?.isTraditionalChinese == true)
    }

    @Test func aLoneEndMarkStaysAndIsMarked() throws {
        let article = try PageCleaner().clean("渡輪新航線啟航\n\n運輸署今日宣布，渡輪新航線下月啟航。\n\n完", id: "page")
        #expect(article.document.blocks.last?.text == "完")
        #expect(article.document.blocks.last?.kind == .releaseBoilerplate)
    }

    @Test func keptKindsComeBack() throws {
        var options = CleaningOptions()
        options.kept = [.metadata]
        let article = try PageCleaner(options: options).clean(Self.agency, id: "page")
        #expect(article.document.blocks.map(\.text).contains("Source:Department of Navigation Date:2021-06-18"))
        #expect(article.document.metadata.source == "Department of Navigation")
    }

    @Test func cleanTextIsLeftAlone() throws {
        var options = CleaningOptions()
        options.keepsAll = true
        let article = try PageCleaner(options: options).clean("分享\n打印\n会议开始。", id: "page")
        #expect(article.document.blocks.count == 3 && article.removed.isEmpty)
    }

    @Test func gluedControlsAreCutOff() throws {
        let page =
            "Ferry Line Opens\n2018-12-20 13:44:00 Source:Port Today Author:LIN QIAOBigMiddleSmall\n\nA new ferry line was opened on Monday, the city said."
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.metadata.author == "LIN QIAO")
        #expect(article.removed.map(\.text).contains("BigMiddleSmall"))
    }
}
