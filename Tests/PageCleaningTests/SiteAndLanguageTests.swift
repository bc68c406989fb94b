import BitextModel
import PageCleaning
import Testing

@Suite struct SiteAndLanguageTests {
    @Test func linesThatRepeatAcrossASiteGo() throws {
        let stories = ["港口扩建工程昨日开工，预计明年完成。", "航道整治工作全面展开，各单位积极配合。", "新渡轮投入运营，市民出行更加方便。"]
        let pages = stories.enumerated().map { index, story in
            (text: "港航之窗\n第\(index)条消息\n\n\(story)\n本栏目由港航之窗与港口日报共同推出，欢迎读者来信。\n水运快讯", id: "\(index)")
        }
        let articles = try PageCleaner().clean(site: pages)
        for (index, article) in articles.enumerated() {
            #expect(article.document.blocks.map(\.text) == ["第\(index)条消息", stories[index]])
            #expect(article.removed.filter { $0.kind == .repeated }.count == 3)
        }
        // Copies of one page are no evidence.
        let copies = try PageCleaner().clean(site: [pages[0], pages[0]])
        #expect(copies[0].removed.allSatisfy { $0.kind != .repeated })
    }

    @Test func aTitleThatOtherPagesLinkToStays() throws {
        let titles = ["港口扩建工程开工", "航道整治工作展开", "新渡轮投入运营"]
        let stories = ["港口扩建工程昨日开工，预计明年完成。", "航道整治工作全面展开，各单位积极配合。", "新渡轮投入运营，市民出行更加方便。"]
        let pages = titles.indices.map { index in
            let others = titles.indices.filter { $0 != index }.map { "<p>\(titles[$0])</p>" }.joined()
            let table = "<table><tr><th>项目</th><th>进度</th></tr><tr><td>第\(index)项</td><td>\(index)成</td></tr></table>"
            return (
                text:
                    "<html><head><title>\(titles[index])</title></head><body><div><h1>\(titles[index])</h1><p>\(stories[index])</p>\(table)\(others)</div></body></html>",
                id: "\(index)"
            )
        }
        for (index, article) in try PageCleaner().clean(site: pages).enumerated() {
            let kept = article.document.blocks.map(\.text)
            #expect(kept == [titles[index], stories[index], "项目", "进度", "第\(index)项", "\(index)成"])
            #expect(article.document.metadata.title == titles[index])
        }
    }

    @Test func interleavedPageGivesTwoDocuments() throws {
        let page = """
            记者：请介绍港口建设的进展。
            Reporter: Could you tell us about the progress of the harbour works?
            林乔：港口扩建工程已经完成一半，预计明年建成。
            Lin Qiao: Half of the extension of the harbour has been finished, and it will be ready next year.
            """
        let documents = BilingualSplitter.split(try PageCleaner().clean(page, id: "page")).documents
        #expect(documents.map(\.language) == [.mainlandChinese, .english])
        #expect(documents.map(\.id) == ["page#zh", "page#en"])
        #expect(documents.map(\.blocks.count) == [2, 2])
    }

    @Test func titlesInBothLanguagesKeepTheirOrder() throws {
        let page = """
            港口扩建工程开工
            Work on the harbour begins
            来源：港航日报 Source: Port Today 2021-04-09
            港口扩建工程昨日正式开工，林乔出席了仪式。
            Work on the harbour began yesterday, and Lin Qiao was there.
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.metadata.title == "港口扩建工程开工")
        #expect(article.document.blocks.prefix(2).map(\.text) == ["港口扩建工程开工", "Work on the harbour begins"])
    }

    @Test func aColumnWithAFewTranslationsIsBilingual() throws {
        let chinese = ["港口扩建工程昨日正式开工，林乔出席了仪式。", "市民对工程的进展十分关心，不少人到场观看。", "工程分为两期，第一期将于明年完成。", "第二期的时间尚未确定。"]
        let page = (chinese + ["The works have two phases, and the first of them will be finished next year."]).joined(
            separator: "\n")
        let documents = BilingualSplitter.split(try PageCleaner().clean(page, id: "page")).documents
        #expect(documents.map(\.blocks.count) == [4, 1])
    }

    @Test func linesInBothLanguagesAreCut() throws {
        let page =
            "港口扩建工程开工 Work on the harbour begins\n港口扩建工程昨日正式开工，林乔出席了仪式。\nWork on the harbour began yesterday, and Lin Qiao was there."
        let documents = BilingualSplitter.split(try PageCleaner().clean(page, id: "page")).documents
        #expect(documents.count == 2)
        #expect(documents[0].blocks.first?.text == "港口扩建工程开工")
        #expect(documents[1].blocks.first?.text == "Work on the harbour begins")
    }

    @Test func quotedWordsDoNotMakeAPageBilingual() throws {
        let page = "港口扩建工程昨日正式开工。\n林乔介绍了 Smart Port 计划和 World Bank 的贷款情况。\n仪式在码头举行，六百人参加。"
        #expect(BilingualSplitter.split(try PageCleaner().clean(page, id: "page")).documents.count == 1)
    }
}
