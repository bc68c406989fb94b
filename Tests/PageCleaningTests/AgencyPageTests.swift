import BitextModel
import Testing

@testable import PageCleaning

/// What the pages of agencies have of their own: numbers, signatures, attachments, lines of contact, columns as titles.
@Suite struct AgencyPageTests {
    static let prose = ["会议听取了关于港口建设的报告，并提出了意见。", "疏浚期间，过往船只应当减速慢行，服从现场人员的指挥。", "各单位应当在九月底前完成整治，并将结果报港航局。"]

    private static func page(
        title: String = "关于航道疏浚的通知", head: String = "", before: String = "", after: String = "", below: String = ""
    ) -> String {
        let text = prose.map { "<p>\($0)</p>" }.joined()
        return """
            <html><head><title>\(title)</title>\(head)</head><body>\(before)<div class="x"><h1>\(title)</h1><div>\(text)\(after)</div></div>\
            \(below)</body></html>
            """
    }

    private func article(_ page: String) throws -> Article { try PageCleaner().clean(page, id: "page") }

    // MARK: Numbers

    @Test(arguments: [
        "贺发改〔2026〕884号", "贺州市财政局 税务局公告2026年第19号", "（贺港航发[2021]7号）", "贺州市人民政府令第12号", "贺府办发〔2019〕第三号",
    ])
    func aNumberAloneIsTheDocuments(_ line: String) throws {
        let found = try article(Self.page().replacing("<div><p>", with: "<div><p>\(line)</p><p>"))
        let bare = String(line.trimmingPrefix("（")).replacing("）", with: "")
        #expect(found.document.metadata.documentNumber == bare)
        // It is part of the text.
        #expect(found.document.blocks.contains { $0.text == line })
    }

    @Test(arguments: ["第12号", "附件2026年第3号表", "会议通过了贺发改〔2026〕884号文件", "〔2026〕884号", "港航大厦2026年第19号楼"])
    func whatOnlyLooksLikeANumberIsNone(_ line: String) { #expect(DocumentNumber.whole(line) == nil) }

    @Test func aNumberBehindTheTitle() throws {
        let found = try article(Self.page(title: "关于航道疏浚的通知（贺港航发〔2021〕7号）"))
        #expect(found.document.metadata.documentNumber == "贺港航发〔2021〕7号")
        #expect(try article(Self.page(title: "关于航道疏浚的通知（2021年版）")).document.metadata.documentNumber == nil)
    }

    // MARK: Sources

    @Test(arguments: ["来源：港航日报", "责任编辑：林乔", "Source: Harbour Daily/Agencies"])
    func aLabelBehindTheTextIsData(_ line: String) throws {
        let found = try article(Self.page(after: "<p><i>\(line)</i></p>"))
        #expect(!found.document.blocks.contains { $0.text == line })
        #expect(found.removed.first { $0.text == line }?.kind == .metadata)
        let metadata = found.document.metadata
        #expect([metadata.source, metadata.editor].contains { $0.map { line.hasSuffix($0) } ?? false })
        // Not between paragraphs, nor with more on the line than a name.
        let amid = try article(Self.page(after: "<p>\(line)</p><p>\(Self.prose[0])</p>"))
        #expect(amid.document.blocks.contains { $0.text == line } || line.hasPrefix("责任"))
        let longer = "来源：港航日报于六月十八日在贺州举行的座谈会上所作的调查以及随后几周里收到的读者来信与港航局的答复材料汇编"
        #expect(try article(Self.page(after: "<p>\(longer)</p>")).document.blocks.contains { $0.text == longer })
    }

    // MARK: Signature and attachments

    @Test func theSignatureIsData() throws {
        let notes = try article(Self.page(after: "<p>特此通知。</p><p>贺州市港航局</p><p>贺州市财政局</p><p>2021年6月18日</p>")).notes
        #expect(notes.signature?.names == ["贺州市港航局", "贺州市财政局"])
        #expect(notes.signature?.date == "2021-06-18" && notes.signature?.dateText == "2021年6月18日")
        let joined = try article(Self.page(after: "<p>贺州市港航局 2021年6月18日</p>")).notes
        #expect(joined.signature?.names == ["贺州市港航局"])
        #expect(try article(Self.page(after: "<p>贺州市港航局</p>")).notes.signature == nil)
        #expect(try article(Self.page(after: "<p>报名时间：</p><p>2021年6月18日</p>")).notes.signature == nil)
    }

    @Test func attachmentsAreData() throws {
        let links =
            "<p><a href='/f/1.docx'>附件1：疏浚计划表</a></p><p><a href='/f/list.pdf?v=2'>下载</a></p><p><a href=/x.html>港航概况</a></p>"
        let found = try article(Self.page(after: links, below: "<div class=footer><a href=/app.zip>客户端</a></div>"))
        #expect(found.notes.attachments.map(\.name) == ["附件1：疏浚计划表", "list.pdf"])
        #expect(found.notes.attachments.map(\.address) == ["/f/1.docx", "/f/list.pdf?v=2"])
        let json = found.json(file: "page")
        #expect(json.contains(#""attachments":[{"name":"附件1：疏浚计划表","address":"/f/1.docx"}"#))
        #expect(!(try article(Self.page()).json(file: "page").contains("attachments")))
    }

    // MARK: Contact lines

    @Test(arguments: ["联系电话：0000-1234567", "咨询热线 0000-1234567", "联系方式："])
    func aLineOfContactUnderTheTextIsText(_ line: String) throws {
        #expect(try article(Self.page(after: "<p>\(line)</p>")).document.blocks.contains { $0.text == line })
        // In a box of its own it is the page's.
        let foot = Self.page(after: "<div><p>\(line)</p><p>返回首页</p></div>")
        #expect(try !article(foot).document.blocks.contains { $0.text == line })
        // So it is behind other chrome.
        let behind = Self.page(after: "<p>打印本页</p><p>\(line)</p>")
        #expect(try !article(behind).document.blocks.contains { $0.text == line })
    }

    @Test(arguments: ["联系我们", "English", "About Us"])
    func aHeadingThatIsAMenusWordIsText(_ line: String) throws {
        let inside = Self.page(after: "<h2>\(line)</h2><p>\(Self.prose[0])</p>")
        #expect(try article(inside).document.blocks.contains { $0.text == line })
        let alone = Self.page(after: "<h2>\(line)</h2>")
        #expect(try !article(alone).document.blocks.contains { $0.text == line })
    }

    // MARK: Titles

    @Test(arguments: [("部门简介-贺州港航事务中心", "部门简介"), ("PhD-School of Harbours", "PhD")])
    func aShortTitleIsCutWhereThePageShowsIt(_ declared: String, _ title: String) throws {
        let text = Self.prose.map { "<p>\($0)</p>" }.joined()
        func page(_ menu: String) -> String {
            "<html><head><title>\(declared)</title></head><body>\(menu)<div>\(text)</div></body></html>"
        }
        #expect(try article(page("<ul><li><a href=/1>\(title)</a></li></ul>")).document.metadata.title == title)
        #expect(try article(page("")).document.metadata.title == declared)
        let shown = try article(page("<div>\(title)</div>"))
        #expect(shown.document.blocks.first?.text == title && shown.document.blocks.first?.kind == .title)
    }

    @Test func aColumnsNameIsNoHeadline() throws {
        func page(_ first: String, menu: String = "<ul><li><a href=/1>航道整治</a></li></ul>") -> String {
            "<html><head><title>航道整治-贺州港航事务中心</title></head><body>\(menu)<div><p>\(first)</p>"
                + Self.prose.map { "<p>\($0)</p>" }.joined() + "</div></body></html>"
        }
        #expect(try article(page("贺州港与邻港合作整治北航道项目")).document.metadata.title == "贺州港与邻港合作整治北航道项目")
        #expect(try article(page("一、贺州港与邻港合作整治北航道")).document.metadata.title == "航道整治")
        #expect(try article(page("参加单位和联系人的名单如下：")).document.metadata.title == "航道整治")
        #expect(try article(page("贺州港与邻港合作整治北航道项目", menu: "")).document.metadata.title != "贺州港与邻港合作整治北航道项目")
    }

    // MARK: Sources

    @Test func theSitesNameIsNoSource() throws {
        func source(_ head: String, before: String = "") throws -> String? {
            try article(Self.page(head: head, before: before)).document.metadata.source
        }
        let named = "<meta name=ContentSource content=港航之窗>"
        #expect(try source(named) == "港航之窗")
        #expect(try source(named + "<meta name=SiteName content=港航之窗>") == nil)
        #expect(try source(named, before: "<div>港航之窗</div>") == nil)
    }

    @Test(arguments: ["打印", "分享"])
    func aControlIsNoSource(_ word: String) throws {
        func source(_ value: String) throws -> String? {
            let page = Self.page().replacing(
                "</h1>", with: "</h1><p><span>来源：</span></p><p>\(value)</p><p>2021-06-18</p>")
            return try article(page).document.metadata.source
        }
        #expect(try source("港口日报") == "港口日报")
        #expect(try source(word) == nil)
    }

    // MARK: Pages without text

    @Test func aPageOfLinksGivesNothing() throws {
        let links = (1...12).map { "<li><a href=/\($0)>第\($0)次航道整治工作会议召开</a></li>" }.joined()
        func page(_ more: String) -> String {
            "<html><head><title>政策发布</title></head><body><ul>\(links)</ul><h3>港航微信</h3>\(more)</body></html>"
        }
        #expect(try article(page("")).document.blocks.isEmpty)
        #expect(try !article(page("<p>\(Self.prose[0])</p>")).document.blocks.isEmpty)
        #expect(try !article(page("<a href=1.pdf>附件1：名单</a>")).document.blocks.isEmpty)
        let release = page("").replacing("<ul>", with: "<h1>关于公布航道整治先进单位名单的公告</h1><ul>")
            .replacing("政策发布", with: "关于公布航道整治先进单位名单的公告")
        #expect(try !article(release).document.blocks.isEmpty)
    }

    @Test(arguments: ["您访问的链接即将离开“港航之窗”门户网站", "You are about to leave this site."])
    func aNoticeOnLeavingTheSiteGoes(_ notice: String) throws {
        let found = try article(Self.page(below: "<p>\(notice)</p>").replacing("<div class=\"x\">", with: "<div>"))
        #expect(!found.document.blocks.contains { $0.text == notice })
        let alone = try article("<html><body><p>\(notice)</p></body></html>")
        #expect(alone.removed.map(\.kind) == ["consent"])
    }

    @Test func aRowThatRepeatsTheOneAboveStays() throws {
        let row = "<tr><td>贺州市疏浚工程公司北航道第一项目部</td><td>北航道疏浚工程施工与监测及养护</td><td>二级资质</td></tr>"
        let table = "<table><tr><th>单位</th><th>项目</th><th>资质</th></tr>\(row)\(row)</table>"
        #expect(try article(Self.page(after: table)).document.blocks.count { $0.text == "二级资质" } == 2)
        let copy = "<div><p>\(Self.prose[0])</p><p>\(Self.prose[1])</p></div>"
        #expect(try article(Self.page(after: copy)).document.blocks.count { $0.text == Self.prose[0] } == 1)
    }

    /// A list of releases with a line about each gives nothing; one whose entries have no dates is about what it lists.
    @Test func aListOfDatedTeasersGivesNothing() throws {
        func page(_ count: Int, date: (Int) -> String) -> String {
            let entries = (1...count).map {
                "<div><a href=/\($0)>航道整治第\($0)次会议召开</a><p>第\($0)次会议听取了报告，并提出了意见。</p><p>\(date($0))</p></div>"
            }
            return "<html><head><title>工作动态</title></head><body><div>\(entries.joined())</div></body></html>"
        }
        #expect(try article(page(5) { "2021-06-0\($0)" }).document.blocks.isEmpty)
        #expect(try article(page(5) { "第\($0)期" }).document.blocks.count >= 5)
        #expect(try article(page(3) { "2021-06-0\($0)" }).document.blocks.count >= 3)
    }
}
