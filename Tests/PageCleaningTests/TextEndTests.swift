import BitextModel
import Testing

@testable import PageCleaning

/// What ends a text and what does not, and what inside it belongs to it.
@Suite struct TextEndTests {
    private func texts(_ page: String) throws -> [String] {
        try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
    }

    /// Paragraphs under a linked heading each, all in one element.
    private func chapters(_ count: Int, openedBy head: (Int) -> String) -> String {
        (0..<count).map { index in
            head(index) + BodyFinderTests.sentences.map { "<p>\($0) Part \(index).</p>" }.joined()
        }.joined()
    }

    @Test func aLinkedHeadingEndsNoTextThatGoesOnForLonger() throws {
        // The same headings end the text where little follows, and another text where it has an element of its own.
        func page(after: Int) -> String {
            "<html><head><title>A history of the harbour</title></head><body><div><h1>A history of the harbour</h1>"
                + "<div>\(chapters(1) { _ in "" })</div><div>"
                + chapters(after) { "<h2><a href=/part\($0)>Part number \($0 + 1) of it</a></h2>" }
                + "</div></div></body></html>"
        }
        #expect(try texts(page(after: 3)).contains { $0.hasSuffix("Part 2.") })
    }

    @Test func aSecondFirstLevelHeadingEndsATextThatIsMostOfItsElement() throws {
        func page(sentences: Int) -> String {
            let more = (0..<sentences).map { "<section><p>\(BodyFinderTests.sentences[$0]) Below.</p></section>" }
                .joined()
            return "<html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>"
                + BodyFinderTests.sentences.map { "<section><p>\($0)</p></section>" }.joined()
                + "<h1>The weather of the week</h1>\(more)</div></body></html>"
        }
        #expect(try !texts(page(sentences: 1)).contains { $0.hasSuffix("Below.") })
        #expect(try texts(page(sentences: 5)).contains { $0.hasSuffix("Below.") })
    }

    @Test(arguments: [
        "<h3>119 Comments</h3>", "<p>3 responses to “Dredging goes on”</p>", "<p>Comments (3)</p>", "<p>网友评论（3）</p>",
    ])
    func commentsGoThoughTheyAreLongerThanTheText(_ heading: String) throws {
        func page(_ heading: String) -> String {
            "<html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(BodyFinderTests.sentences[0])</p>"
                + "<p>\(BodyFinderTests.sentences[1])</p>\(heading)<ol>"
                + BodyFinderTests.sentences.map { "<li>\($0) I say so.</li>" }.joined() + "</ol></div></body></html>"
        }
        #expect(
            try texts(page(heading)) == [
                "Dredging goes on", BodyFinderTests.sentences[0], BodyFinderTests.sentences[1],
            ])
        // A heading that only speaks of comments is the text's.
        #expect(try texts(page("<h3>Comments of the council</h3>")).contains { $0.hasSuffix("I say so.") })
    }

    @Test func aShortListOfLinksBetweenParagraphsIsText() throws {
        func page(_ links: Int) -> String {
            let list = (1...links).map { "<li><a href=/b\($0)>A manual of dredging, volume \($0)</a></li>" }.joined()
            return
                "<html><head><title>Dredging goes on</title></head><body><article><h1>Dredging goes on</h1><p>\(BodyFinderTests.sentences[0])</p>"
                + "<p>\(BodyFinderTests.sentences[1])</p><ul>\(list)</ul><p>\(BodyFinderTests.sentences[2])</p><p>\(BodyFinderTests.sentences[3])</p></article></body></html>"
        }
        #expect(try texts(page(3)).count { $0.hasPrefix("A manual") } == 3)
        #expect(try texts(page(9)).count { $0.hasPrefix("A manual") } == 0)
    }

    @Test(arguments: ["cookie-consent modal-body", "login-box", "onetrust-pc-sdk content"])
    func aNoticeLaidOverThePageGoes(_ name: String) throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(BodyFinderTests.sentences[0])</p>
            <p>\(BodyFinderTests.sentences[1])</p><p>\(BodyFinderTests.sentences[2])</p><div class="\(name)"><p>This site stores small files on your \
            machine, which it needs for its work.</p></div></div></body></html>
            """
        #expect(try texts(page).count == 4)
        // What holds the text is no notice.
        let whole = page.replacing("<body><div>", with: "<body><div class='modal'>")
        #expect(try texts(whole).contains(BodyFinderTests.sentences[1]))
    }
}
