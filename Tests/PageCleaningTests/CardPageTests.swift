import BitextModel
import Testing

@testable import PageCleaning

/// Pages that are made of teasers: front pages and catalogues, whose text they are, and articles with teasers beside them.
@Suite struct CardPageTests {
    private static let headlines = [
        "Pilots ask for a second boat at the northern quay", "Herring returns to the inner basin after nine years",
        "Customs house opens its cellars to the public", "A crane from 1911 is taken apart and numbered",
        "Night ferry will call at the island on Sundays", "School of navigation moves into the old rope works",
        "Winter storms have moved the western sandbank", "Council buys back the dry dock from its creditors",
    ]

    private func texts(_ page: String) throws -> [String] {
        try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
    }

    private static func teaser(_ index: Int) -> String {
        "The keeper's report on case number \(index + 1) is due in the spring, and it will be read aloud on the quay."
    }

    /// Cards in a markup of their own, two to a section.
    private static func cards(_ count: Int, _ card: (String, String) -> String = Self.plain) -> String {
        (0..<count).map { index in
            (index % 2 == 0 ? "<section><h2>Part \(index / 2 + 1)</h2>" : "") + card(headlines[index], teaser(index))
                + (index % 2 == 1 || index == count - 1 ? "</section>" : "")
        }.joined()
    }

    private static func plain(_ headline: String, _ teaser: String) -> String {
        "<div><h3><a href=/news>\(headline)</a></h3><p>\(teaser)</p></div>"
    }

    private static let introduction = BodyFinderTests.sentences[0...1].map { "<p>\($0)</p>" }.joined()

    private static func page(_ body: String, under title: String = "") -> String {
        "<html><head><title>Harbour</title></head><body><div><h1>Harbour</h1>\(title)</div><div>\(body)</div></body></html>"
    }

    @Test func aPageOfCardsIsWhatTheySay() throws {
        let said = (0..<6).flatMap { [Self.headlines[$0], Self.teaser($0)] }
        for card in [
            Self.plain,
            { "<div><a href=/news><h3>\($0)</h3><p>\($1)</p></a></div>" },
            { "<div class=promo><h3><a href=/news>\($0)</a></h3><p>\($1)</p></div>" },
            { "<article><p><a href=/news>\($0)</a></p><p>12 May</p><p>\($1)</p></article>" },
        ] {
            let found = try texts(Self.page(Self.cards(6, card)))
            #expect(found.filter { said.contains($0) } == said)
        }
    }

    /// Cards that break off are where other pages begin: without a title of its own the page says nothing.
    @Test func cardsThatBreakOffAreNoText() throws {
        func page(broken: Int, ending: String, title: String = "") -> String {
            let cards = (0..<6).map { index in
                let end = index < broken ? Self.teaser(index).dropLast() + ending : Self.teaser(index)[...]
                return "<div><div><a href=/n\(index)>\(Self.headlines[index])</a></div><p>\(end)</p></div>"
            }
            return "<html><body>\(title)<div>\(cards.joined())</div></body></html>"
        }
        for ending in ["", "...", "…", " and"] { #expect(try texts(page(broken: 6, ending: ending)).isEmpty) }
        #expect(try texts(page(broken: 3, ending: "…")).isEmpty)
        #expect(try texts(page(broken: 2, ending: "…")).contains(Self.teaser(5)))
        let titled = page(broken: 6, ending: "…", title: "<h1>What the harbour says this week</h1>")
        #expect(try texts(titled).contains(Self.headlines[5]))
    }

    @Test func anIntroductionStaysWithTheCards() throws {
        let page = Self.page(Self.cards(6), under: "<p>\(BodyFinderTests.sentences[0])</p>")
        #expect(try texts(page).contains(BodyFinderTests.sentences[0]))
        #expect(try texts(page).contains(Self.headlines[5]))
        // Where nothing else is said, a name that is chrome's beside a text makes cards none.
        let named = Self.cards(6) { "<div class=promo><h3><a href=/news>\($0)</a></h3><p>\($1)</p></div>" }
        #expect(try texts(Self.page(named, under: Self.introduction)).contains(Self.headlines[5]))
    }

    /// A text of its own, or a date under the title: what the cards say is another page's.
    @Test func cardsBesideATextAreNone() throws {
        let text = (BodyFinderTests.sentences + [Self.headlines[6] + ", says the keeper of the light."])
            .map { "<p>\($0)</p>" }.joined()
        let long = Self.cards(8) { Self.plain($0, $1 + " " + $1.uppercased()) }
        let article = try texts(Self.page(long, under: text))
        #expect(article.contains(BodyFinderTests.sentences[1]))
        #expect(!article.contains(Self.headlines[3]))
        let dated = try texts(
            Self.page(Self.cards(6), under: "<p>2024-05-12</p>\(Self.introduction)"))
        #expect(!dated.contains(Self.headlines[3]))
    }

    @Test func aFewCardsMakeNoPageOfThem() throws {
        let page = { (count: Int) in
            Self.page(Self.cards(count), under: Self.introduction)
        }
        #expect(try texts(page(5)).contains(Self.headlines[4]))
        #expect(try !texts(page(4)).contains(Self.headlines[3]))
    }

    /// Headlines that are headings are cards without text, under an introduction; alone they are a list of links.
    @Test func headlinesAloneAreCardsUnderAnIntroduction() throws {
        func page(_ count: Int, under introduction: String = "<p>\(BodyFinderTests.sentences[0])</p>") -> String {
            let grid = (0..<count).map { "<div><h3><a href=/\($0)>\(Self.headlines[$0])</a></h3></div>" }.joined()
            return Self.page(grid, under: introduction)
        }
        #expect(try texts(page(8)).count { Self.headlines.contains($0) } == 8)
        #expect(try texts(page(7)).count { Self.headlines.contains($0) } == 0)
        #expect(try texts(page(8, under: "")).isEmpty)
    }

    /// A list of releases has a date at each.
    @Test func datedCardsAreAList() throws {
        let dated = { (headline: String, teaser: String) in
            "<div><h3><a href=/news>\(headline)</a></h3><p>\(teaser)</p><p>12 May 2024</p></div>"
        }
        let found = try texts(Self.page(Self.cards(6, dated), under: Self.introduction))
        #expect(!found.contains(Self.headlines[3]))
    }
}
