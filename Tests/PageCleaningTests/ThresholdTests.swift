import BitextModel
import Testing

@testable import PageCleaning

/// Both sides of what the cleaner has to draw a line between.
@Suite struct ThresholdTests {
    private static let sentences = BodyFinderTests.sentences
    private static let title = "Dredging goes on"

    private static func page(_ body: String) -> String {
        "<html><head><title>\(title)</title></head><body><div><h1>\(title)</h1>\(body)</div></body></html>"
    }

    private static func paragraphs(_ indices: some Sequence<Int>) -> String {
        indices.map { "<p>\(sentences[$0])</p>" }.joined()
    }

    private func texts(_ page: String) throws -> [String] {
        try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
    }

    @Test func textInTwoBoxesIsOneText() throws {
        let boxes = "<div>\(Self.paragraphs(0...2))</div><div>\(Self.paragraphs(3...4))</div>"
        #expect(try texts(Self.page(boxes)) == [Self.title] + Self.sentences)
        // What stands beside a box with nearly everything is not of the text.
        let beside = "<div>\(Self.paragraphs(0...4))</div><div><p>The ferry left.</p></div>"
        let page = "<html><head><title>\(Self.title)</title></head><body><h1>\(Self.title)</h1>\(beside)</body></html>"
        #expect(try texts(page) == [Self.title] + Self.sentences)
    }

    /// A heading that is a link opens another page's teaser, once the text has begun.
    @Test func aLinkHeadingEndsTheTextAfterSomeSentences() throws {
        let heading = "<h3><a href=/2>The winter timetable of the islands</a></h3>"
        let first = """
            Of the four berths of the old quay two will be closed to all traffic from the first of May until the last of them \
            has been dredged and measured again, the harbour master said.
            """
        func page(before: String, after: ClosedRange<Int> = 1...1) -> String {
            Self.page(
                "<div><p>\(first)</p></div>\(before)\(heading)"
                    + after.map { "<div><p>\(Self.sentences[$0])</p></div>" }.joined())
        }
        #expect(try texts(page(before: "")).last == Self.sentences[1])
        let begun = "<div><p>\(Self.sentences[0])</p><p>\(Self.sentences[0]) He said so twice.</p></div>"
        let ended = try texts(page(before: begun))
        #expect(ended == [Self.title, first, Self.sentences[0], Self.sentences[0] + " He said so twice."])
        // Where more of the same element follows, it is a heading of the text.
        let goesOn = try texts(page(before: begun, after: 1...4))
        #expect(goesOn.suffix(4) == Self.sentences.suffix(4))
    }

    @Test func aHeadingWithALinkInItDoesNotEndTheText() throws {
        let parts = (0...4).map { "<div><p>\(Self.sentences[$0])</p></div>" }
        let heading = "<h3>The winter timetable of <a href=/2>the islands and the northern shore</a></h3>"
        let found = try texts(Self.page(parts[0...2].joined() + heading + parts[3...4].joined()))
        #expect(found.suffix(2) == Self.sentences.suffix(2))
    }

    @Test func aListItemThatIsMostlyALinkGoes() throws {
        func page(_ item: String) -> String {
            Self.page(
                Self.paragraphs(0...2) + "<ul>" + (1...5).map { "<li>\(item) \($0)</li>" }.joined() + "</ul>"
                    + Self.paragraphs(3...4))
        }
        let link = "<a href=/2>The winter timetable of the islands</a>"
        #expect(try texts(page("\(link) this year")).count == 6)
        #expect(try texts(page("\(link) has been printed and may be had at the office")).count == 11)
    }

    @Test func aPartThatRepeatsAThirdStays() throws {
        let part = "<div>\(Self.paragraphs([3, 2, 4]))</div>"
        let found = try texts(Self.page(Self.paragraphs(0...2) + part))
        #expect(found == [Self.title] + [0, 1, 2, 3, 2, 4].map { Self.sentences[$0] })
        // One that says nothing new goes.
        let copy = "<div>\(Self.paragraphs([0, 1, 2]))</div>"
        let once = try texts(Self.page(Self.paragraphs(0...2) + copy + Self.paragraphs(3...4)))
        #expect(once == [Self.title] + Self.sentences)
    }

    @Test func aYearAloneIsNoCounter() throws {
        let found = try texts(Self.page(Self.paragraphs(0...2) + "<p>2021</p><p>12</p>" + Self.paragraphs(3...4)))
        #expect(found.contains("2021") && !found.contains("12"))
    }

    @Test func aBoxWithHalfTheTextIsNoChrome() throws {
        for name in ["sidebar", "related"] {
            let box = "<div class=\(name)>\(Self.paragraphs(0...2))</div><div>\(Self.paragraphs(3...4))</div>"
            #expect(try texts(Self.page(box)) == [Self.title] + Self.sentences)
            let small = "<div class=\(name)>\(Self.paragraphs(0...0))</div><div>\(Self.paragraphs(1...4))</div>"
            #expect(try texts(Self.page(small)) == [Self.title] + Self.sentences.dropFirst())
        }
    }

    @Test func aCaptionUnderTwoPicturesStaysTwice() throws {
        func pictures(_ count: Int) -> String {
            (0..<count).map {
                "<div><img src=\($0).jpg></div><div>The new quay at dusk</div><p>\(Self.sentences[$0])</p>"
            }.joined()
        }
        func captions(_ count: Int) throws -> Int {
            try texts(Self.page(pictures(count) + Self.paragraphs(3...4))).count { $0 == "The new quay at dusk" }
        }
        #expect(try captions(2) == 2)
        #expect(try captions(3) == 1)
    }

    @Test func twoTeasersAreNoList() throws {
        func teasers(_ count: Int) -> String {
            (1...count).map {
                "<div><b><a href=/t/\($0)>Ships of the week, part \($0)</a></b><p>The ships called in week \($0).</p></div>"
            }.joined()
        }
        func found(_ count: Int) throws -> Int {
            try texts(Self.page(Self.paragraphs(0...4) + teasers(count))).count { $0.hasPrefix("The ships called") }
        }
        #expect(try found(3) == 3)
        #expect(try found(4) == 0)
    }

    @Test func aCaptionWithoutAgencyIsNoCredit() throws {
        func page(_ caption: String) -> String {
            Self.page(
                Self.paragraphs(0...2) + "<figure><img src=1.jpg><figcaption>\(caption)</figcaption></figure>"
                    + Self.paragraphs(3...4))
        }
        #expect(try texts(page("Photo: Lin Qiao")).contains("Photo: Lin Qiao"))
        #expect(try !texts(page("Photo: Lin Qiao, Reuters")).contains { $0.hasPrefix("Photo") })
    }

    @Test func aHeadingCellDoesNotMakeALayoutATable() throws {
        let layout = "<table><tr><th>News</th><td>\(Self.paragraphs(0...4))</td></tr></table>"
        let article = try PageCleaner().clean(Self.page(layout), id: "page")
        for block in article.document.blocks where Self.sentences.contains(block.text) {
            #expect(block.kind == .paragraph)
        }
        let table = "<table><tr><th>Berth</th><td>Open</td></tr><tr><th>North</th><td>Yes</td></tr></table>"
        let other = try PageCleaner().clean(Self.page(Self.paragraphs(0...4) + table), id: "page")
        #expect(
            other.document.blocks.filter { $0.kind == .tableCell }.map(\.text) == ["Berth", "Open", "North", "Yes"])
    }

    @Test func aHeadingFarDownIsASectionsNotTheTitle() throws {
        let page = """
            <html><body><div><h2 class=title>\(Self.title)</h2>\(Self.paragraphs(0...3))<h1 class=title>Other matters</h1>\
            \(Self.paragraphs(4...4))</div></body></html>
            """
        #expect(try PageCleaner().clean(page, id: "page").document.metadata.title == Self.title)
    }

    @Test func aSentenceOnCopyrightIsNoLegalNotice() throws {
        let sentence = "The copyright of the drawings lies with the town, the harbour master told the council."
        let notice =
            "No drawing may be reproduced without permission of the town, which the harbour master will ask for."
        let page = "Print\n" + Self.title + "\n" + Self.sentences.joined(separator: "\n") + "\n"
        #expect(try texts(page + sentence).last == sentence)
        #expect(try texts(page + notice).last == Self.sentences.last)
    }

    @Test func muchTextAfterAHeadingOfRelatedStoriesStays() throws {
        let before = "港口扩建工程开工\n会议听取了关于港口建设的报告，并提出了意见。\n会议随后进入下一项议程，并通过了决议。\n"
        let after = "与会代表就航道整治和绿色航运交换了意见，并发表了共同倡议。\n论坛由市港航局主办，来自六个省份的代表参加了会议。"
        #expect(try texts(before + "相关阅读\n" + after).suffix(2) == after.split(separator: "\n").map(String.init))
        #expect(try texts(before + "相关阅读\n港口新码头开工").count == 3)
    }

    @Test(arguments: ["End", "Ends", "完"])
    func theEndMarkGoesWithTheTimeOfIssue(mark: String) throws {
        let page = """
            \(Self.title)
            \(Self.sentences[0])
            \(Self.sentences[1])

            \(mark)

            Wednesday, July 10, 2024
            Issued at HKT 16:20
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.map(\.text) == [Self.title] + Self.sentences.prefix(2))
        #expect(article.removed.map(\.text).contains(mark))
    }

    @Test func anAnswerOfMarksStays() throws {
        let page = "打印本页\n会议听取了关于港口建设的报告，并提出了意见。\n？\n*\n会议随后进入下一项议程，并通过了决议。"
        #expect(try texts(page).contains("？") && !texts(page).contains("*"))
    }

    @Test func twoUnknownWordsAreNoPath() throws {
        func removed(_ line: String) throws -> [RemovedBlock.Kind] {
            let page = "\(line)\n港口扩建工程开工\n会议听取了关于港口建设的报告，并提出了意见。\n会议随后进入下一项议程，并通过了决议。"
            return try PageCleaner().clean(page, id: "page").removed.map(\.kind)
        }
        #expect(try !removed("北港 > 南港").contains(.breadcrumb))
        #expect(try removed("首页 > 南港").contains(.breadcrumb))
        #expect(try removed("北港 > 南港 > 东港").contains(.breadcrumb))
    }

    @Test func aWritersBoxIsSmallBesideTheText() throws {
        func page(_ before: ClosedRange<Int>, name: String = "author-bio", _ inside: ClosedRange<Int>) -> String {
            Self.page(Self.paragraphs(before) + "<div class='\(name)'>\(Self.paragraphs(inside))</div>")
        }
        #expect(try texts(page(0...3, 4...4)).count == 5)
        #expect(try texts(page(0...0, 1...4)).count == 6)
        #expect(try texts(page(0...3, name: "author-article-body", 4...4)).count == 6)
        let first = Self.page("<div class=author-bio>\(Self.paragraphs(0...0))</div>" + Self.paragraphs(1...4))
        #expect(try texts(first).count == 5)
    }

    @Test func aSentenceThatBeginsLikeAFormStays() throws {
        let form = "You can follow any responses to this entry through the RSS 2.0 feed, or leave one yourself."
        let other = "You can follow any of the four channels to this quay, the harbour master said to the council."
        let page = "Print\n\(Self.title)\n" + Self.sentences.joined(separator: "\n") + "\n"
        #expect(try texts(page + form).last == Self.sentences.last)
        #expect(try texts(page + other).last == other)
    }
}
