import BitextModel
import Testing

@testable import PageCleaning

/// For each kind of what is removed at least two lines that it alone removes: kept, they are in the text again.
@Suite struct RemovalKindTests {
    struct Case: Sendable {
        let kind: RemovedBlock.Kind
        let page: String
        let line: String
    }

    /// A pasted Chinese page with a line before its title; the last line tells that it is one.
    private static func above(_ kind: RemovedBlock.Kind, _ line: String) -> Case {
        Case(
            kind: kind, page: "\(line)\n港口扩建工程开工\n会议听取了关于港口建设的报告，并提出了意见。\n会议随后进入下一项议程，并通过了决议。\n打印本页", line: line)
    }

    /// A pasted English page with a line after its end; the first line tells that it is one.
    private static func below(_ kind: RemovedBlock.Kind, _ line: String) -> Case {
        Case(
            kind: kind,
            page: """
                Print
                Dredging goes on
                \(BodyFinderTests.sentences[0])
                \(BodyFinderTests.sentences[1])
                \(line)
                """, line: line)
    }

    /// An HTML page with markup between the third and the fourth of its sentences.
    private static func inside(_ kind: RemovedBlock.Kind, _ markup: String, _ line: String) -> Case {
        let sentences = BodyFinderTests.sentences
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(sentences[0])</p>
            <p>\(sentences[1])</p><p>\(sentences[2])</p>\(markup)<p>\(sentences[3])</p><p>\(sentences[4])</p></div></body></html>
            """
        return Case(kind: kind, page: page, line: line)
    }

    /// An HTML page with markup before the box that holds its text.
    private static func beside(_ kind: RemovedBlock.Kind, _ markup: String, _ line: String) -> Case {
        let text = BodyFinderTests.sentences.map { "<p>\($0)</p>" }.joined()
        let page = """
            <html><head><title>Dredging goes on</title></head><body>\(markup)<div><h1>Dredging goes on</h1>\(text)</div>\
            </body></html>
            """
        return Case(kind: kind, page: page, line: line)
    }

    /// A text of four pages, with what stands between them.
    private static func printed(_ ends: String...) -> String {
        var text = "Dredging goes on\n\n"
        for (sentence, end) in zip(BodyFinderTests.sentences, ends) { text += "\(sentence)\n\n\(end)\n\n" }
        return text + BodyFinderTests.sentences[4]
    }

    private static let copied = BodyFinderTests.sentences.prefix(2).map { "<p>\($0)</p>" }.joined()
    private static let pictures = (1...3).map { "<div><img src=\($0).jpg></div><div>The new quay at dusk</div>" }
        .joined()

    static let cases: [Case] = [
        above("accessibility", "无障碍浏览"), above("accessibility", "长者模式"),
        below("advertisement", "Advertisements"), below("advertisement", "Advertisement"),
        above("app", "扫一扫在手机打开当前页"), above("app", "下载客户端"),
        above("back-to-top", "返回页首"), below("back-to-top", "Retour en haut"),
        inside(
            "author", "<div class=author-bio><p>Lin Qiao is a reporter and lives by the sea.</p></div>",
            "Lin Qiao is a reporter and lives by the sea."),
        inside(
            "author", "<div id=aboutAuthor><div><p>He Zhou has been with the paper for years.</p></div></div>",
            "He Zhou has been with the paper for years."),
        above(.banner, "贺州港航局官方网站"), above(.banner, "https://www.example.org/"),
        above("bookmark", "收藏本页"), above("bookmark", "設為首頁"),
        above(.breadcrumb, "您现在的位置：首页"), below(.breadcrumb, "Home > Harbour > Works"),
        below("comments", "Join the conversation"), above("comments", "网友评论"),
        below("consent", "This site uses cookies to improve your visit"), below("consent", "Accept all cookies"),
        below("contact", "Contact us"), above("contact", "联系方式"),
        inside(.control, "<button>Enlarge the map</button>", "Enlarge the map"),
        inside(.control, "<select><option>Northern channel</option></select>", "Northern channel"),
        below("copyright", "© 2021 Harbour Gazette"), above("copyright", "版权声明：本报所有"),
        above("counter", "浏览次数：1289"), inside("counter", "<p>7</p>", "7"),
        inside(
            "credit", "<figure><img src=1.jpg><figcaption>Lin Qiao via Reuters</figcaption></figure>",
            "Lin Qiao via Reuters"),
        inside("credit", "<figure><img src=1.jpg><figcaption>Getty Images</figcaption></figure>", "Getty Images"),
        inside(.deleted, "<p>The old quay is <del>open</del> closed to all traffic, the council said.</p>", "open"),
        inside(.deleted, "<s><p>The old quay is open to all.</p></s>", "The old quay is open to all."),
        inside(.duplicate, "<div class=small>\(copied)</div>", BodyFinderTests.sentences[0]),
        inside(.duplicate, pictures, "The new quay at dusk"),
        above("font-size", "字号大中小"), below("font-size", "Text size"),
        inside(.hidden, "<p style='display:none'>Words for a printer</p>", "Words for a printer"),
        inside(.hidden, "<div hidden><p>Words for a robot</p></div>", "Words for a robot"),
        above("host", "主办单位：市港航局 承办单位：市会展中心"), above("host", "本站由市港航局主管"),
        above("language", "繁體中文"), below("language", "Español"),
        above("links", "友情链接"),
        inside(
            .links,
            "<ul><li><a href=1>A story of the docks</a></li>\((2...5).map { "<li><a href=\($0)>A story of the sea</a></li>" }.joined())</ul>",
            "A story of the docks"),
        inside(
            .links, "<p><a href=1>More from the docks</a></p><p><a href=2>More from the sea</a></p>",
            "More from the sea"),
        below("login", "Sign in"), above("login", "用户登录"),
        above(.metadata, "来源：港口日报 2021-04-09"),
        below(.metadata, "Source: Harbour Gazette  Date: 2021-06-18"),
        above(.navigation, "返回首页"), below(.navigation, "Skip to content"),
        inside(.note, "<p>The old quay<sup>[12]</sup> is closed to all traffic, the council said.</p>", "[12]"),
        inside(.note, "<p>The old quay is closed to all traffic, the council said.<sup>3</sup></p>", "3"),
        beside(.outside, "<div><p>An unrelated remark of the printer</p></div>", "An unrelated remark of the printer"),
        beside(
            .outside, "<div><p>Harbour Gazette, founded in the year of the great flood</p></div>",
            "Harbour Gazette, founded in the year of the great flood"),
        Case(kind: .page, page: printed("- 1 -", "- 2 -", "- 3 -"), line: "- 2 -"),
        Case(kind: .page, page: printed("Gazette\nPage 1", "Gazette\nPage 2", "Gazette\nPage 3"), line: "Gazette"),
        above("previous-next", "下一篇：航道疏浚"), above("previous-next", "上一页"),
        above("print", "打印本页"), below("print", "Printer-friendly version"),
        inside(.reading, "<p>他姓<ruby>劉<rt>liú</rt></ruby>，昨日出席了在貺州舉行的會議。</p>", "liú"),
        inside(.reading, "<p>他在<ruby>貺州<rp>(</rp><rt>kuàngzhōu</rt><rp>)</rp></ruby>，昨日出席了會議並且發言。</p>", "kuàngzhōu"),
        above("registration", "贺ICP备00000000号"), above("registration", "备案号：0000"),
        below(.related, "Related stories"), above(.related, "今日热点"),
        above(.rule, "*******************"), below(.rule, "- - - - -"),
        below("search", "Advanced search"), above("search", "请输入关键词"),
        above("share", "分享到QQ空间"), below("share", "Follow the Harbour Gazette on Facebook and Instagram"),
        above("template", "${headline}"), below("template", "<img height=\"1\" width=\"1\">"),
        above("welcome", "欢迎访问贺州港航网"), above("welcome", "您好，欢迎光临"),
    ]

    /// Found by the readers of documents, among the pages of a site or by a judge, and tested with them.
    private static let elsewhere: Set<RemovedBlock.Kind> = [.repeated, .unlikely, "code", "comment", "inserted"]

    @Test(arguments: try PageCleaner().kinds.filter { !elsewhere.contains($0) })
    func twoLinesThatItAloneRemoves(kind: RemovedBlock.Kind) throws {
        let cases = Self.cases.filter { $0.kind == kind }
        #expect(cases.count >= 2, "\(kind)")
        var keeping = CleaningOptions()
        keeping.kept = [kind]
        for one in cases {
            let article = try PageCleaner().clean(one.page, id: "page")
            let removed = article.removed.filter { $0.text == one.line }.map(\.kind)
            #expect(!removed.isEmpty && removed.allSatisfy { $0 == kind }, "\(kind) \(one.line): \(article.removed)")
            let kept = try PageCleaner(options: keeping).clean(one.page, id: "page")
            #expect(kept.document.blocks.contains { $0.text.contains(one.line) }, "\(kind) \(one.line)")
        }
    }

    /// What is text and marked goes only where that is asked for.
    @Test func whatIsMarkedIsLeftOutOnDemand() throws {
        let marked =
            "<figure><img src=1.jpg><figcaption>The new quay at dusk</figcaption></figure><p>Notes to editors: the "
            + "drawings may be had at the office.</p><div><img src=2.jpg></div><p>The old quay (Photo by Lin Qiao)</p>"
        let page = Self.inside(.caption, marked, "").page
        func removed(_ dropped: Set<RemovedBlock.Kind>, keepsAll: Bool = false) throws -> [String] {
            var options = CleaningOptions()
            options.dropped = dropped
            options.keepsAll = keepsAll
            return try PageCleaner(options: options).clean(page, id: "page").removed.filter {
                dropped.contains($0.kind)
            }
            .map(\.text)
        }
        #expect(try removed([.caption]) == ["The new quay at dusk", "The old quay (Photo by Lin Qiao)"])
        #expect(try removed([.boilerplate]).count == 1)
        #expect(try removed([]).isEmpty && removed([.caption], keepsAll: true).isEmpty)
        let kinds = try PageCleaner().clean(page, id: "page").document.blocks.map(\.kind)
        #expect(kinds.count { $0 == .caption } == 2 && kinds.count { $0 == .releaseBoilerplate } == 1)
    }

    /// A line goes that two of three pages have, a sentence only if three have it.
    @Test func whatASiteRepeats() throws {
        let stories = ["港口扩建工程昨日开工，预计明年完成。", "航道整治工作全面展开，各单位积极配合。", "新渡轮投入运营，市民出行更加方便。"]
        func pages(_ slogan: [String]) -> [(text: String, id: String)] {
            zip(stories, slogan).map { (text: "第\($0.count)条消息\n\($0)\n\($1)", id: $0) }
        }
        func removed(_ slogan: [String], keeping: Set<RemovedBlock.Kind> = []) throws -> [Int] {
            var options = CleaningOptions()
            options.kept = keeping
            return try PageCleaner(options: options).clean(site: pages(slogan)).map { article in
                article.removed.count { $0.kind == .repeated }
            }
        }
        #expect(try removed(["水运快讯", "水运快讯", "港口新貌"]) == [1, 1, 0])
        #expect(try removed(["水运快讯", "航道一瞥", "港口新貌"]) == [0, 0, 0])
        let sentence = "本栏目由港航之窗与港口日报共同推出，欢迎读者来信。"
        #expect(try removed([sentence, sentence, sentence]) == [1, 1, 1])
        #expect(try removed([sentence, sentence, "港口新貌"]) == [0, 0, 0])
        #expect(try removed([sentence, sentence, sentence], keeping: [.repeated]) == [0, 0, 0])
    }
}
