import BitextModel
import Testing
import TextFacts

@testable import PageCleaning

/// What else a page has beside its text: other articles, columns of the site's own, who wrote it, who answered.
@Suite struct OtherTextTests {
    private static let sentences = BodyFinderTests.sentences

    private func article(_ page: String) throws -> Article { try PageCleaner().clean(page, id: "page") }

    private func texts(_ page: String) throws -> [String] { try article(page).document.blocks.map(\.text) }

    private static func paragraphs(_ range: ClosedRange<Int>) -> String {
        range.map { "<p>\(sentences[$0])</p>" }.joined()
    }

    private static func page(title: String = "Dredging goes on", _ body: String) -> String {
        "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    }

    @Test func articlesBehindTheOneWithTheTitleGo() throws {
        func page(_ own: ClosedRange<Int>, others: Int) -> String {
            let others = (1...others).map {
                "<article><h3>Other matter number \($0)</h3><p>\(Self.sentences[3]) Number \($0).</p></article>"
            }
            return Self.page(
                "<main><article><h1>Dredging goes on</h1>\(Self.paragraphs(own))</article>\(others.joined())</main>")
        }
        #expect(try texts(page(0...2, others: 4)) == ["Dredging goes on"] + Self.sentences[0...2])
        // An article that is a small part of the page's text only leads up to the others.
        #expect(try texts(page(0...0, others: 6)).contains { $0.hasSuffix("Number 6.") })
    }

    @Test func aLinkToTheCommentsStandsAboveTheText() throws {
        let count = "<p><a href=#comments>12 Comments</a></p>"
        let page = """
            <p>The gazette of the harbour tells every week what goes on at the piers, on board and behind the quays.</p>
            <div>\(count)\(Self.paragraphs(0...4))</div>
            """
        #expect(try texts(Self.page(page)).suffix(5) == Self.sentences[0...4])
        // The same words that lead nowhere are the heading of what follows.
        let heading = page.replacing(count, with: "<p>12 Comments</p>")
        #expect(try !texts(Self.page(heading)).contains(Self.sentences[4]))
    }

    @Test func aTitleHasOtherQuotationMarksThanItsDeclaration() throws {
        let page = Self.page(
            title: "The harbour's \"northern\" channel",
            "<h1>The harbour’s “northern” channel</h1><div>\(Self.paragraphs(0...2))</div>")
        let article = try article(page)
        #expect(article.document.blocks.first?.kind == .title)
        #expect(article.document.blocks.first?.text == "The harbour’s “northern” channel")
    }

    /// A column before the text tells what the site is about, at length: the declared title below it is one all the same, and
    /// tells which of the two is the text.
    @Test func aDeclaredTitleBelowTheSitesOwnWords() throws {
        let own = "Every week this gazette tells what goes on at the piers, on board and behind the quays of the town."
        let column = (1...4).map { "<p>\(own) It has done so for \($0) years.</p>" }.joined()
        let page = Self.page(
            title: "Dredging goes on | Harbour Gazette",
            """
            <div class=sidebar>\(column)</div>
            <div class=main><h3>Dredging goes on</h3><div><p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p></div></div>
            """)
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences[0...1])
    }

    /// A short text with its title is one, though the page has more to say elsewhere.
    @Test func aShortTextUnderItsTitle() throws {
        let short =
            "The dredging of the northern channel goes on as it was planned, the harbour authority said on Monday at noon."
        let foot = (0...4).map { "<li>\(Self.sentences[$0])</li>" }.joined()
        let page = Self.page(
            "<div><h1>Dredging goes on</h1><p>\(short)</p></div><div class=comments><ul>\(foot)</ul></div>")
        #expect(try texts(page) == ["Dredging goes on", short])
    }

    /// What is called after the writer is about the writer, also where its name ends like a text's and where it is nearly as
    /// long.
    @Test(arguments: ["about-author", "author-text", "wp-about-author-text"])
    func aWritersBoxMayBeAsLongAsAShortText(_ name: String) throws {
        let page = Self.page(
            """
            <div><h1>Dredging goes on</h1>\(Self.paragraphs(0...2))<div class=\(name)>\
            <p>Lin Qiao has written about ships for twenty years, and lives in a house from which the piers can be seen.</p>\
            <p>She was born on the islands, as her mother was before her, and has never been away for long.</p></div></div>
            """)
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences[0...2])
    }

    @Test func blogsThatReferToATextAreNoPartOfIt() throws {
        let page = Self.page(
            """
            <div><h1>Dredging goes on</h1>\(Self.paragraphs(0...2))<div class=trackbacks>\
            <p>\(Self.sentences[3]) So it was said here.</p></div></div>
            """)
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences[0...2])
    }

    /// Which of two columns is the text is told by the title, where no name tells.
    @Test func aColumnWithoutANameGoes() throws {
        let others = ["The weather stays fine.", "The market opens at six, on the square behind the church."]
        func page(_ text: String) -> String {
            let column = others.map { "<h3>Of the week</h3><p>\($0) \(Self.sentences[4])</p>" }.joined()
            return Self.page("<div><div><h1>Dredging goes on</h1>\(text)</div><div>\(column)</div></div>")
        }
        #expect(try texts(page(Self.paragraphs(0...2))) == ["Dredging goes on"] + Self.sentences[0...2])
        // In a paragraph alone, or in boxes of their own, they may be the first of several parts.
        let one = "<p>" + Self.sentences[0...2].joined(separator: " ") + "</p>"
        #expect(try texts(page(one)).last?.hasSuffix(Self.sentences[4]) == true)
        let boxes = Self.sentences[0...2].map {
            "<section><p>\($0)</p><p>\(Self.sentences[3]) So said \($0.count).</p></section>"
        }.joined()
        #expect(try texts(page(boxes)).last?.hasSuffix(Self.sentences[4]) == true)
    }

    @Test(arguments: [
        "Sign up for free email updates and win a model of the ferry.", "Subscribe to the latest updates by email.",
        "Subscribe to the blog of the harbour master, using your RSS feed reader.",
    ])
    func invitationsToBeWrittenTo(_ line: String) {
        #expect(Invitation.isInvitation(line, shape: TextShape(line)))
    }
}
