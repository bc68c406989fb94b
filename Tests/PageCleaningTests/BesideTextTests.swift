import BitextModel
import Testing

@testable import PageCleaning

/// What stands above and beside the text of a blog: the site's name and what it is about, columns that are longer than a
/// short text.
@Suite struct BesideTextTests {
    private static let sentences = BodyFinderTests.sentences
    private static let about = """
        The keeper of this page has walked the quays of the old harbour for thirty years, and writes down what the pilots, \
        the fishermen and the clerks of the customs house tell when the day's work is done and the lamps are lit again.
        """

    private func cleaned(_ page: String) throws -> Article { try PageCleaner().clean(page, id: "page") }

    private func texts(_ page: String) throws -> [String] { try cleaned(page).document.blocks.map(\.text) }

    /// A column is chrome by its name even where it holds most of a page; not where the title is in it, or nothing is said
    /// elsewhere.
    @Test(arguments: [
        "<div class=sidebar>", "<aside>", "<div class='box nocontent'>", "<div role=complementary>",
    ])
    func aSidebarMayBeLongerThanTheText(bar: String) throws {
        func page(_ text: String, before: Bool = false, inside: String = "") -> String {
            let column =
                "\(bar)\(inside)<h3>About the keeper</h3><p>\(Self.about)</p><p>\(Self.about.uppercased())</p></\(bar == "<aside>" ? "aside" : "div")>"
            let own = "<div>\(inside.isEmpty ? "<h1>Dredging goes on</h1>" : "")\(text)</div>"
            return
                "<html><head><title>Dredging goes on</title></head><body>\(before ? column + own : own + column)</body></html>"
        }
        let short = Self.sentences[0...1].map { "<p>\($0)</p>" }.joined()
        #expect(try texts(page(short)) == ["Dredging goes on"] + Self.sentences[0...1])
        #expect(try texts(page(short, before: true)) == ["Dredging goes on"] + Self.sentences[0...1])
        #expect(try texts(page("<p>More soon.</p>")).contains(Self.about))
        #expect(try texts(page(short, inside: "<h1>Dredging goes on</h1>")).contains(Self.about))
    }

    /// `Site: Title`, as blogs declare it: the site's name links to the front page, and what it is about goes with it.
    @Test func theSitesNameIsNoTitle() throws {
        func page(_ name: String, heading: String = "Dredging goes on") -> String {
            """
            <html><head><title>Harbour Notes: Dredging goes on</title></head><body><div><div class=header><h1>\(name)</h1>
            <p>\(Self.about)</p></div><div><h3>\(heading)</h3><p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p></div></div></body></html>
            """
        }
        for address in [
            "/", "http://notes.example/", "http://notes.example", "//notes.example/", " / ", "/#top",
            "http://notes.example//",
        ] {
            let article = try cleaned(page("<a href='\(address)'>Harbour Notes</a>"))
            #expect(article.document.metadata.title == "Dredging goes on", "\(address)")
            #expect(article.document.blocks.map(\.text) == ["Dredging goes on"] + Self.sentences[0...1], "\(address)")
        }
        // A page that is asked for by its number is not the front page, nor is one beside it.
        for address in ["/?p=12", "/?a=1&amp;p=12", "/other", "//notes.example/other", "/a//b"] {
            let article = try cleaned(page("<a href='\(address)'>Harbour Notes</a>"))
            #expect(article.document.metadata.title == "Harbour Notes", "\(address)")
        }
        // Nor is that of another site, where the page says which its own is.
        let canonical = "<link rel=canonical href='http://notes.example/12'></head>"
        for (address, title) in [
            ("http://other.example/", "Harbour Notes"), ("http://notes.example/", "Dredging goes on"),
        ] {
            let named = page("<a href='\(address)'>Harbour Notes</a>").replacing("</head>", with: canonical)
            #expect(try cleaned(named).document.metadata.title == title)
        }
        // Of half a title the link says which half is the site's.
        let long = "Notes on the harbour and on the islands before it"
        let short = page("<a href=/>\(long)</a>", heading: "Fog").replacing(
            "Harbour Notes: Dredging goes on", with: "\(long): Fog")
        #expect(try cleaned(short).document.metadata.title == "Fog")
    }

    /// A link to the section that a page lies in is no title of the page.
    @Test func aSectionAboveThePageIsNoTitle() throws {
        func page(_ address: String) -> String {
            """
            <html><head><title>Harbour | Dredging goes on</title><link rel=canonical href="http://notes.example/harbour/dredging"></head><body><div>
            <h1><a href="\(address)">Harbour</a></h1><h2>Dredging goes on</h2><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p></div></body></html>
            """
        }
        #expect(try cleaned(page("/harbour/")).document.metadata.title == "Dredging goes on")
        #expect(try cleaned(page("/harbour/dredging")).document.metadata.title == "Harbour")
    }

    /// However many invitations a page ends with, they and the notice of law above them are no text.
    @Test func invitationsDoNotMoveTheMiddleOfTheText() throws {
        let notice =
            "Disclaimer: what is said in this text is the opinion of its writer, and the views expressed are not ours."
        let invitations = [
            "Follow us on Facebook and Twitter for more news of the harbour.",
            "Download our app for the latest updates.",
            "Click here to subscribe to our newsletter.",
        ]
        let blocks = (Self.sentences[0...1] + [notice] + invitations).map { "<p>\($0)</p>" }.joined()
        let page =
            "<html><head><title>Dredging</title></head><body><article><h1>Dredging</h1>\(blocks)</article></body></html>"
        #expect(try texts(page) == ["Dredging"] + Self.sentences[0...1])
    }
}
