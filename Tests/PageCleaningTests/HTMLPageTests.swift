import BitextModel
import PageCleaning
import Testing

@Suite struct HTMLPageTests {
    static let page = """
        <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>贺州港一季度吞吐量创新高_新闻中心_贺州港航网</title>
        <meta name="PubDate" content="2021-04-09 07:20"><link rel="alternate" hreflang="en" href="/en/1.html"></head><body>
        <div class="nav"><a href="/">首页</a> | <a href="/news">新闻</a> | <a href="/en/">English</a></div>
        <div class="wrap"><div class="crumb">您现在的位置：<a href="/">首页</a> &gt; 正文</div>
        <h1>贺州港一季度吞吐量创新高</h1>
        <div class="info">发布时间：2021-04-09&nbsp;&nbsp;来源：港航日报&nbsp;&nbsp;作者：林乔</div>
        <div style="display:none">打印内容</div>
        <div class="TRS_Editor"><p>　　贺州港今年一季度货物吞吐量同比增长两成，创下开港以来的新高。</p>
        <p>　　港口负责人林乔表示，AT&amp;T
        等企业将参与二期工程，预计明年建成。</p>
        <table><tr><td>吞吐量</td><td>1200万吨</td></tr></table>
        <p>　　二期工程总投资约3.2亿元，资金来源：企业自筹。</p></div>
        <div class="related"><h3>相关阅读</h3><ul><li><a href="/2">贺州港新码头开工</a></li><li><a href="/3">内河航运论坛举行</a></li></ul></div>
        </div><div class="footer">版权所有：贺州港航网　桂ICP备00000000号</div></body></html></html>
        <p>页脚之后</p>
        """

    @Test func agencyPage() throws {
        let article = try PageCleaner().clean(Self.page, id: "page")
        #expect(article.isHTML)
        #expect(
            article.document.blocks.map(\.text) == [
                "贺州港一季度吞吐量创新高", "贺州港今年一季度货物吞吐量同比增长两成，创下开港以来的新高。", "港口负责人林乔表示，AT&T 等企业将参与二期工程，预计明年建成。", "吞吐量",
                "1200万吨", "二期工程总投资约3.2亿元，资金来源：企业自筹。",
            ])
        let metadata = article.document.metadata
        #expect(metadata.title == "贺州港一季度吞吐量创新高")
        #expect(metadata.source == "港航日报" && metadata.author == "林乔")
        #expect(metadata.date == "2021-04-09T07:20")
        #expect(metadata.alternates.map(\.url) == ["/en/1.html", "/en/"])
        #expect(metadata.alternates.allSatisfy { $0.language == .english })
        #expect(article.removed.first { $0.text == "打印内容" }?.kind == .hidden)
        #expect(article.removed.contains { $0.text.contains("桂ICP备") })
    }

    /// The mark by which headings of handbooks link to themselves is no part of them, and accounted for.
    @Test func headingsLinkToThemselves() throws {
        let page = """
            <html><head><title>Locks</title></head><body><h1>Locks<a class="headerlink" href="#locks">¶</a></h1>
            <p>\(BodyFinderTests.sentences[0])</p><h2>Use<a href="#use">¶</a></h2><p>\(BodyFinderTests.sentences[1])</p></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text)
                == ["Locks", BodyFinderTests.sentences[0], "Use", BodyFinderTests.sentences[1]])
        #expect(article.removed.filter { $0.text == "¶" && $0.kind == .control }.count == 2)
        // A link that says something stays.
        #expect(
            try PageCleaner().clean(page.replacing("#use\">¶", with: "#use\"> of them"), id: "page").document.blocks
                .contains { $0.text == "Use of them" })
    }

    @Test func aHeadingIsTheTitleWhereNoneIsDeclared() throws {
        let page =
            "<html><body><h1>Budget 2021</h1><p>By Lin Qiao</p><p>The council of the port town has adopted its budget for the year on Monday evening.</p></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.metadata.title == "Budget 2021" && article.document.metadata.author == "Lin Qiao")
        #expect(article.document.blocks.count == 2 && article.document.blocks[0].kind == .title)
        let pasted = try PageCleaner().clean(
            "By Lin Qiao\nThe new budget of the town\nThe council has adopted its budget for the year.", id: "page")
        #expect(pasted.document.metadata.title == "The new budget of the town")
    }

    @Test func rangesPointIntoThePageThroughEntities() throws {
        let article = try PageCleaner().clean(Self.page, id: "page")
        let bytes = Array(Self.page.utf8)
        let block = try #require(article.document.blocks.first { $0.text.contains("AT&T") })
        let source = String(decoding: bytes[block.range.start..<block.range.end], as: UTF8.self)
        #expect(source.hasPrefix("港口负责人") && source.hasSuffix("建成。") && source.contains("AT&amp;T"))
        let place = block.text.utf8.distance(
            from: block.text.startIndex, to: block.text.firstRange(of: "等企业")!.lowerBound)
        let range = block.offsets.sourceRange(from: place, to: place + 9)
        #expect(String(decoding: bytes[range.start..<range.end], as: UTF8.self) == "等企业")
    }

    @Test func breaksMakeParagraphsInLayoutTables() throws {
        let page = """
            <html><body><table><tr><td><a href=1>新闻</a><br><a href=2>公告</a></td><td><table><tr><td>
            <b>内河航运论坛举行</b><br><br>　　内河航运论坛昨日在贺州举行，来自六个省份的代表参加了会议。<br>
            　　与会代表就航道整治和绿色航运交换了意见，并发表了共同倡议。<br>　　论坛由市港航局主办。</td></tr></table></td></tr></table></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text) == [
                "内河航运论坛举行", "内河航运论坛昨日在贺州举行，来自六个省份的代表参加了会议。", "与会代表就航道整治和绿色航运交换了意见，并发表了共同倡议。", "论坛由市港航局主办。",
            ])
    }

    @Test func tablesOfDataAreToldFromLayout() throws {
        let page = """
            <html><body><table><tr><td width=120><a href=1>新闻</a><br><a href=2>公告</a></td><td><p>内河航运论坛昨日在贺州举行，来自六个省份的代表参加了会议。</p>
            <table><tr><td>序号</td><td>港区</td><td>操作</td></tr><tr><td>1</td><td>东港</td><td>打印</td></tr><tr><td>2</td><td>西港</td><td>注册</td></tr></table>
            <p>与会代表就航道整治和绿色航运交换了意见，并发表了共同倡议。</p></td></tr></table></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        let cells = article.document.blocks.filter { $0.kind == .tableCell }.map(\.text)
        #expect(cells == ["序号", "港区", "操作", "1", "东港", "打印", "2", "西港", "注册"])
        #expect(article.document.blocks.filter { $0.kind == .paragraph }.count == 2)
    }

    @Test func aColumnOfLinksIsNoListOfLinks() throws {
        let rows = (1...60).map { "<tr><td>东港\($0)号泊位</td><td>\($0)</td><td><a href=/\($0)>泊位\($0)档案</a></td></tr>" }
            .joined()
        let page =
            "<html><head><title>泊位一览</title></head><body><div><h1>泊位一览</h1><table><tr><th>泊位</th><th>序号</th><th>档案</th></tr>\(rows)</table></div></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.filter { $0.kind == .tableCell }.count == 183)
    }

    @Test func teasersAfterTheTextGo() throws {
        let body = (1...5).map {
            "<p>The harbour authority said in paragraph \($0) that the work would go on as planned.</p>"
        }
        let teasers = (1...3).map {
            "<div class=t><h3><a href=/\($0)>Another story number \($0)</a></h3><p>This is the summary of another story, which has nothing to do with it.</p></div>"
        }
        let page =
            "<html><head><title>Harbour work goes on</title></head><body><h1>Harbour work goes on</h1><div>\(body.joined())</div><div>\(teasers.joined())</div></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.count == 6)
        #expect(article.document.blocks.allSatisfy { !$0.text.contains("another story") })
    }

    @Test func rubyAndScriptsAndNotes() throws {
        let page =
            "<html><body><p>他姓<ruby>劉<rp>(</rp><rt>liú</rt><rp>)</rp></ruby>，昨日出席了在貺州舉行的會議<sup>1</sup>。<script>var a = 'x';</script></p></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.map(\.text) == ["他姓劉，昨日出席了在貺州舉行的會議。"])
        #expect(article.removed.map(\.kind) == [.reading, .note])
        var options = CleaningOptions()
        options.kept = [.note]
        let kept = try PageCleaner(options: options).clean(page, id: "page")
        #expect(kept.document.blocks.map(\.text) == ["他姓劉，昨日出席了在貺州舉行的會議1。"])
    }

    /// What is raised and belongs to its word stays there.
    @Test(arguments: [
        ("全区面积为120km<sup>2</sup>，人口10<sup>6</sup>。", "全区面积为120km²，人口10⁶。"),
        ("It holds 5·10<sup>-3</sup> g, not 10<sup>13</sup>.", "It holds 5·10⁻³ g, not 10¹³."),
        ("About 10 <sup>3</sup> of them.", "About 10 3 of them."),
        ("The 21<sup>st</sup> session was opened.", "The 21st session was opened."),
        ("The plan<sup>[12]</sup> was approved.<sup>3</sup>", "The plan was approved."),
        (
            "Tables<sup><a href=#n1>1</a></sup> and names<a href=#n2><sup>2</sup></a> follow*.",
            "Tables and names follow*."
        ),
        ("港航局<sup>①</sup>表示，工程已经完成。<sup>[2]</sup>", "港航局表示，工程已经完成。"),
    ])
    func notesAndExponents(_ markup: String, _ text: String) throws {
        let article = try PageCleaner().clean("<html><body><p>\(markup)</p></body></html>", id: "page")
        #expect(article.document.blocks.map(\.text) == [text])
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 100_000),
        String(repeating: "<b>", count: 50_000) + String(repeating: "<p>x", count: 2000),
        String(repeating: "<table><tr><td>", count: 20_000), "<p " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">",
        String(repeating: "<a href=x>", count: 30_000), String(repeating: "</div>", count: 50_000),
        String(repeating: "<", count: 100_000),
        "<!--" + String(repeating: "-", count: 100_000), String(repeating: "&amp", count: 30_000),
        "<svg>" + String(repeating: "<g>", count: 20_000),
        String(repeating: "<select>", count: 20_000), String(repeating: "<p><font>", count: 20_000),
        String(repeating: "<li><ul>", count: 20_000),
        String(repeating: "<i hidden>x</i>", count: 10_000) + String(repeating: "<p>发文日期：文号：</p>", count: 10_000),
        String(repeating: "<p><a href=/1>link</a></p><p>The ships of the week are in.</p>", count: 5_000),
        String(repeating: "<p>2021-06-18 09:30:00</p><p>The ships of the week are in.</p>", count: 5_000),
        String(repeating: "<tr><td><table>", count: 10_000),
        String(repeating: "<span style='display:none'>a<p>b", count: 10_000),
    ])
    func hostileMarkupIsReadInTime(_ markup: String) throws {
        let page = "<html><body><p>会议听取了关于港口建设的报告，并提出了意见。</p>" + markup + "<p>会议随后进入下一项议程，并通过了决议。</p>"
        let clock = ContinuousClock()
        let cleaner = try PageCleaner()
        var article: Article?
        let time = clock.measure { article = cleaner.clean(page, id: "page") }
        #expect(article?.document.blocks.contains { $0.text.contains("会议听取了") } == true)
        // Unbounded, the deep ones would not end at all; the limit is generous for a busy machine and a debug build.
        #expect(time < .seconds(30))
    }

    @Test(arguments: [
        "<title>Dredging goes on<meta charset=utf-8>", "<title>Dredging goes on\n</head>",
        "<title>\nDredging goes on</head>",
    ])
    func aTitleWithoutAnEndDoesNotTakeThePageIn(_ title: String) throws {
        let page = """
            <html><head>\(title)<body><div><p>The harbour authority said on Monday that the dredging would go on.</p>
            <p>Two of the four berths are to be opened to traffic in the spring, officials added.</p></div></body></html>
            """
        let document = try PageCleaner().clean(page, id: "page").document
        #expect(document.metadata.title == "Dredging goes on")
        #expect(document.blocks.count == 2)
        // Ranges lead to where the text stands, behind the place where the title was closed.
        for block in document.blocks {
            let bytes = Array(page.utf8)[block.range.start..<block.range.end]
            #expect(String(decoding: bytes, as: UTF8.self) == block.text)
        }
    }
}
