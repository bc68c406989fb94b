import BitextModel
import Testing

@testable import PageCleaning

/// Which links are something a text says, and which lead away from it.
@Suite struct TextLinkTests {
    private static let sentences = BodyFinderTests.sentences

    private func texts(_ middle: String, after: Bool = true) throws -> [String] {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><article><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p>\(middle)\(after ? "<p>\(Self.sentences[2])</p><p>\(Self.sentences[3])</p>" : "")</article></body></html>
            """
        return try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
    }

    private static func list(_ count: Int) -> String {
        "<ul>" + (1...count).map { "<li><a href=/b\($0)>A manual of dredging, volume \($0)</a></li>" }.joined()
            + "</ul>"
    }

    @Test func aListThatAColonAnnouncesMayBeLong() throws {
        let announced = "<p>Of the works on the matter the council has bought the following:</p>"
        #expect(try texts(announced + Self.list(12)).count { $0.hasPrefix("A manual") } == 12)
        #expect(
            try texts("<p>The council has bought all of them.</p>" + Self.list(12)).count { $0.hasPrefix("A manual") }
                == 0)
        // A heading with a colon announces as well.
        #expect(
            try texts("<h3>The works that were bought:</h3>" + Self.list(12)).count { $0.hasPrefix("A manual") } == 12)
        // And so does a line that is too short for a sentence, among the paragraphs; in a box of its own it does not.
        #expect(try texts("<p>The council has bought:</p>" + Self.list(12)).count { $0.hasPrefix("A manual") } == 12)
        #expect(
            try texts("<div><p>Others have bought:</p>" + Self.list(12) + "</div>").count { $0.hasPrefix("A manual") }
                == 0)
        // Nothing of the text follows.
        #expect(try texts(announced + Self.list(12), after: false).count { $0.hasPrefix("A manual") } == 0)
    }

    /// Among paragraphs a heading may be a link, whatever stands beside it; in a box without text it is a menu's.
    @Test func linkedHeadingsAmongParagraphsAreText() throws {
        let headings =
            "<h3><a href=/a>The northern quay of the harbour</a></h3><h4><a href=/b>What the pilots say</a></h4>"
        #expect(try texts(headings).contains("What the pilots say"))
        #expect(try !texts("<div>\(headings)</div>").contains("What the pilots say"))
    }

    @Test func aRowOfDatedLinksIsNoText() throws {
        func page(_ count: Int, date: Bool = true) -> String {
            let items = (0..<count).map {
                "<li><a href=/n\($0)>Notice of tender for \($0 + 2) mooring posts</a> Open tender, issued \(date ? "2023-05-1\($0)" : "lately") by the harbour office</li>"
            }
            return
                "<html><head><title>Notices</title></head><body><h1>Notices</h1><ul>\(items.joined())</ul></body></html>"
        }
        func count(_ page: String) throws -> Int { try PageCleaner().clean(page, id: "page").document.blocks.count }
        #expect(try count(page(8)) == 0)
        #expect(try count(page(3)) >= 3)
        #expect(try count(page(8, date: false)) >= 8)
    }

    @Test func aHeadingMayStandOverAShortList() throws {
        #expect(try texts("<h3>Works on the matter</h3>" + Self.list(2)).count { $0.hasPrefix("A manual") } == 2)
        #expect(try texts("<h3>Related stories</h3>" + Self.list(2)).count { $0.hasPrefix("A manual") } == 0)
    }

    @Test(arguments: [
        "We have printed the timetable of the islands as a small book.",
        "The council has laid the report before the ministry.",
    ])
    func aLinkedSentenceIsText(_ sentence: String) throws {
        #expect(try texts("<p><a href=/1>\(sentence)</a></p>").contains(sentence))
        #expect(try !texts("<p><a href=/1>\(sentence.dropLast())</a></p>").contains(String(sentence.dropLast())))
        let more = sentence.dropLast() + "..."
        #expect(try !texts("<p><a href=/1>\(more)</a></p>").contains(String(more)))
    }

    @Test(arguments: [
        "E-mail: <a href=mailto:a>office@harbour.example.org</a>", "<a href=/x>https://harbour.example.org/works</a>",
    ])
    func anAddressThatIsShownIsText(_ markup: String) throws {
        let text = markup.replacing(#/<[^>]*>/#, with: "")
        #expect(try texts("<p>\(markup)</p>").contains(text))
        let elsewhere = "<div><p>\(markup)</p><p><a href=/2>More from the docks</a></p></div>"
        #expect(try !texts(elsewhere).contains(text))
    }
}
