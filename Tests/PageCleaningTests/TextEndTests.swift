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

    /// A text in sections of one build goes on behind a linked heading; releases with dates, and boxes of another build, are
    /// other texts.
    @Test(arguments: [("part-4 wide", "", true), ("part-4 wide", "<p>March 3, 2024</p>", false), ("latest", "", false)])
    func aLinkedHeadingEndsNoTextInSections(style: String, date: String, goesOn: Bool) throws {
        let sentences = BodyFinderTests.sentences
        func section(_ style: String, _ texts: [String]) -> String {
            "<div class='\(style)'><div>" + texts.map { "<p>\($0)</p>" }.joined() + "</div></div>"
        }
        let others = (0..<3).map { index in
            "<div class='\(style)'><h2><a href=/part\(index)>Part number \(index) of it</a></h2>\(date)"
                + "<p>\(sentences[3]) Below \(index).</p><p>\(sentences[4]) Below \(index).</p></div>"
        }
        let page =
            "<html><head><title>Dredging goes on</title></head><body><div><header><h1>Dredging goes on</h1></header><div>"
            + section("part-1 narrow", Array(sentences)) + others.joined() + "</div></div></body></html>"
        #expect(try texts(page).contains { $0.hasSuffix("Below 2.") } == goesOn)
    }

    /// Labels in a row under a linked heading do not hide that the text goes on below them.
    @Test func labelsStandBetweenALinkedHeadingAndTheText() throws {
        let sentences = BodyFinderTests.sentences
        let labels = (1...14).map { "<section><span>Label \($0)</span></section>" }.joined()
        let page =
            "<html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>"
            + sentences.map { "<p>\($0)</p>" }.joined()
            + "<h2><a href=/pier>The northern pier</a></h2>\(labels)<p>\(sentences[0]) Below.</p></div></body></html>"
        #expect(try texts(page).contains { $0.hasSuffix("Below.") })
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

    /// A text around its quotation, and a page that is laid out by one.
    @Test func aQuotationIsNotTheWholeText() throws {
        let letter = BodyFinderTests.sentences.map { "<p>\($0) So I am told, and so I write it down for you.</p>" }
            .joined()
        func page(title: String, inside: String = "") -> String {
            "<html><head><title>A letter from the harbour</title></head><body>\(title)<div><p>The letter was found on Monday.</p>"
                + "<blockquote>\(inside)\(letter)</blockquote><p>It was sold in the spring.</p></div></body></html>"
        }
        let title = "<h1>A letter from the harbour</h1>"
        let quoted = try texts(page(title: title))
        #expect(quoted.contains("The letter was found on Monday.") && quoted.contains("It was sold in the spring."))
        let laidOut = try texts(page(title: "", inside: title))
        #expect(!laidOut.contains("The letter was found on Monday."))
    }

    /// Headings of many pages link to themselves; those of accordions to nothing.
    @Test(arguments: ["#part", "#", "javascript:void(0)", "https://example.org/harbour#part"])
    func aHeadingThatLinksToItsOwnPageEndsNoText(_ address: String) throws {
        func page(_ address: String) -> String {
            let parts = (1...2).map { part in
                "<section><h2><a href='\(address)'>Part number \(part) of the report</a></h2>"
                    + "<p>\(BodyFinderTests.sentences[part + 2])</p></section>"
            }
            return
                "<html><head><title>Dredging goes on</title><link rel=canonical href='https://example.org/harbour'></head><body>"
                + "<h1>Dredging goes on</h1><section>"
                + BodyFinderTests.sentences.map { "<p>\($0) They said so.</p>" }.joined()
                + "</section>\(parts.joined())</body></html>"
        }
        #expect(try texts(page(address)).contains(BodyFinderTests.sentences[4]))
        #expect(try !texts(page("/other")).contains(BodyFinderTests.sentences[4]))
    }

    /// What a server streams hidden is shown as soon as it has come; other hidden text is not.
    @Test(arguments: [("S:0", true), ("S:1f", true), ("S:", false), ("s0", false)])
    func aStreamedPartIsShown(_ id: String, _ isShown: Bool) throws {
        let text = BodyFinderTests.sentences.map { "<p>\($0)</p>" }.joined()
        let page =
            "<html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1><div><p>\(BodyFinderTests.sentences[0])</p>"
            + "<p>\(BodyFinderTests.sentences[1]) Twice.</p><div hidden id='\(id)'>\(text) </div></div></body></html>"
        #expect(try texts(page).contains(BodyFinderTests.sentences[4]) == isShown)
    }

    static let notices = [
        "We use cookies and other small files on your device to make this site work.",
        "These cookies allow our partners to show advertisements, and cannot be switched off.",
    ]

    @Test func aNoticeOnCookiesAtTheEndGoes() throws {
        func page(title: String = "Dredging goes on", _ blocks: [String]) -> String {
            "<html><head><title>\(title)</title></head><body><div><h1>\(title)</h1>"
                + blocks.map { "<p>\($0)</p>" }.joined() + "</div></body></html>"
        }
        let text = BodyFinderTests.sentences
        #expect(try texts(page(text + Self.notices)) == ["Dredging goes on"] + text)
        // Nothing goes from the middle, from a text about cookies, or from one that spoke of them before.
        #expect(try texts(page(text + Self.notices + [text[0] + " Again."])).count == 9)
        #expect(try texts(page(title: "What cookies are for", text + Self.notices)).count == 8)
        #expect(try texts(page(["The cookies of the town are eaten on Monday."] + text + Self.notices)).count == 9)
    }

    /// Running text in alphabets of whose little words nothing is known.
    @Test(arguments: [
        [
            "Управление порта сообщило в понедельник, что работы на северном канале продолжатся.",
            "Два из четырёх причалов откроют весной, добавили чиновники министерства торговли.",
            "Доклад о состоянии пирсов будет представлен совету на заседании в сентябре.",
        ],
        [
            "بندرگاہ کے حکام نے پیر کو کہا کہ شمالی راستے کی صفائی جاری رہے گی۔",
            "وزارت کے افسران نے بتایا کہ چار میں سے دو گودیاں بہار میں کھولی جائیں گی۔",
            "گھاٹوں کی حالت پر رپورٹ ستمبر کے اجلاس میں کونسل کے سامنے رکھی جائے گی۔",
        ],
        [
            "Liman idaresi pazartesi günü kuzey kanalında çalışmaların süreceğini ve iki iskelenin açılacağını bildirdi.",
            "Bakanlık yetkilileri dört iskeleden ikisinin baharda trafiğe açılacağını ve ötekilerin bekleyeceğini söyledi.",
            "Rıhtımların durumu için hazırlanan rapor eylül ayında yapılacak toplantıda kurula sunulacak.",
        ],
    ])
    func textOfOtherAlphabetsIsFound(_ sentences: [String]) throws {
        let menu = (1...9).map { "<li><a href=/\($0)>\(sentences[0].prefix(12)) \($0)</a></li>" }.joined()
        let page =
            "<html><head><title>7</title></head><body><ul>\(menu)</ul><div><p>The portal of the harbour is the largest of them.</p>"
            + "</div><div>" + sentences.map { "<p>\($0)</p>" }.joined() + "</div></body></html>"
        #expect(try texts(page).filter { sentences.contains($0) } == sentences)
    }
}
