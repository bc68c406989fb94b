import BitextModel
import TestSupport
import Testing

@testable import PageCleaning

/// Where a text ends, and what of its surroundings is inside its box.
@Suite struct BodyFinderTests {
    static let sentences = [
        "The harbour authority said on Monday that the dredging of the northern channel would go on as planned.",
        "Two of the four berths are to be opened to traffic in the spring, officials of the ministry added.",
        "The fishermen of the village had asked for a longer pause during the spawning season of the herring.",
        "A report on the state of the piers will be laid before the council at its meeting in September.",
        "The ferry to the islands will leave from the old quay until the works have come to an end.",
    ]

    private func texts(_ page: String) throws -> [String] {
        try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
    }

    /// The panels of tabs and of headings that fold out are closed, not left out. What else is hidden stays so.
    @Test(arguments: [
        "role=tabpanel hidden", "role=region style='display: none'",
        "class='accordion__part accordion__part--hidden' hidden", "class='cmp-accordion__panel' hidden",
        "class=faq-answer style='display: none'", "class=tab-pane style='display: none'", "class='faq answer' hidden",
    ])
    func closedPanelsAreText(_ attributes: String) throws {
        func page(_ attributes: String) -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p><h2>What is asked most</h2><div \(attributes)><p>\(Self.sentences[2])</p></div></div></body></html>
            """
        }
        #expect(try texts(page(attributes)).contains(Self.sentences[2]))
        #expect(try !texts(page("role=note hidden")).contains(Self.sentences[2]))
        #expect(try !texts(page("class=answer-note hidden")).contains(Self.sentences[2]))
    }

    /// A carousel may be a text's layout: with sentences and few links it stays, a menu's word or not.
    @Test func aCarouselOfSentencesIsText() throws {
        func page(_ name: String, _ item: (String) -> String) -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p><p>\(Self.sentences[2])</p><p>The council of the harbour has met three times since March, \
            and each of its meetings was open to the public.</p><div class='\(name)'>\(item(Self.sentences[3]))\(item(Self.sentences[4]))</div></div></body></html>
            """
        }
        let plain = { (text: String) in "<div><h3>Works</h3><p>\(text)</p></div>" }
        #expect(try texts(page("carousel", plain)).contains(Self.sentences[3]))
        #expect(try !texts(page("related", plain)).contains(Self.sentences[3]))
        #expect(
            try !texts(page("carousel") { "<div><a href=/w>\($0) More of it</a></div>" }).contains {
                $0.hasPrefix(Self.sentences[3])
            })
        // A third of it are links.
        let half = { (text: String) in
            "<div><h3><a href=/w>Works at the basin begin again after the winter</a></h3><p>\(text)</p></div>"
        }
        #expect(try !texts(page("carousel", half)).contains(Self.sentences[3]))
    }

    /// What asks for consent is never the text, though it says more than that.
    @Test func aConsentNoticeIsNoTextHoweverLong() throws {
        let notice = (0..<12).map { "<p>\(Self.sentences[$0 % 5]) This is so for partner number \($0).</p>" }.joined()
        func page(_ id: String) -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p></div><div id=\(id)><h2>Your choice</h2>\(notice)</div></body></html>
            """
        }
        for id in ["onetrust-pc-sdk", "CybotCookiebotDialog", "didomi-host", "usercentrics-root"] {
            #expect(try texts(page(id)) == ["Dredging goes on"] + Self.sentences[0...1])
        }
        // Such products mark the page as well, whose other chrome is told as ever.
        let marked = """
            <html class=didomi-ready><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>
            \(Self.sentences[0...2].map { "<p>\($0)</p>" }.joined())</div><div class=related><p>\(Self.sentences[3])</p></div></body></html>
            """
        #expect(try texts(marked) == ["Dredging goes on"] + Self.sentences[0...2])
        // A dialog's name alone is believed of a small part of the page.
        #expect(try texts(page("modal-7")).count > 3)
    }

    /// `<span class="mejs-offscreen">`: what a player says to those who cannot see it.
    @Test(arguments: ["mejs-offscreen", "jw-offscreen", "icon visuallyhidden"])
    func whatIsOffTheScreenIsHidden(_ name: String) throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <div><span class="\(name)">Use the arrow keys to make the player of this page louder.</span></div><p>\(Self.sentences[1])</p>
            </div></body></html>
            """
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences[0...1])
        #expect(try texts(page.replacing(name, with: "lead")).count == 4)
        #expect(try texts(page.replacing(name, with: "offscreen-wrapper")).count == 4)
    }

    /// On a page of a list that says nothing itself, the address in its foot is the only sentence.
    @Test func aFootWithACopyrightIsOneWhereNothingElseIsSaid() throws {
        let links = (1...8).map { "<li><a href=/\($0)>Report number \($0) of the pilots</a> 2020-03-2\($0)</li>" }
            .joined()
        func page(_ foot: String) -> String {
            """
            <html><head><title>Research</title></head><body><h2>Research</h2><ul>\(links)</ul><div id=foot><p>\(foot)</p>
            <p>School of Navigation, Harbour University, 38 Quay Road, Northern Education Park, and the old rope works behind it.</p>
            </div></body></html>
            """
        }
        #expect(try texts(page("Copyright © Harbour University. All rights reserved.")).isEmpty)
        #expect(try !texts(page("The school is open to readers on all working days of the year.")).isEmpty)
    }

    /// Letters are quoted on a page whose title is not found: what introduces them is text as well.
    @Test func aQuotationIsNoContainerWithoutATitle() throws {
        let letter = (0..<9).map { "<p>\(Self.sentences[$0 % 5]) So he wrote on day \($0).</p>" }.joined()
        let page = """
            <html><body><div><p>\(Self.sentences[3])</p><blockquote>\(letter)</blockquote></div></body></html>
            """
        #expect(try texts(page).contains(Self.sentences[3]))
    }

    /// A box with a button and the terms of signing up, whatever else it says; terms in a text that speaks of them stay.
    @Test func aBoxToSignUpIsNoText() throws {
        func page(_ terms: String, button: String = "<button>Sign me up</button>") -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <div class=x><h4>Be the first on the quay!</h4><p>Every Monday what has changed in the harbour, in your letter box.</p>
            \(button)<p>\(terms)</p></div><p>\(Self.sentences[1])</p><p>\(Self.sentences[2])</p></div></body></html>
            """
        }
        let terms = "By signing up you agree to our Terms of Use and Privacy Policy."
        #expect(try texts(page(terms)) == ["Dredging goes on"] + Self.sentences[0...2])
        #expect(try texts(page("By clicking Send, you confirm that you are 16 or older.")).count == 4)
        #expect(try texts(page(terms, button: "")).contains(terms))
        #expect(try texts(page("By signing up the pilots made sure of their berths.")).count > 4)
        // Not with most of the text.
        let long = page(terms).replacing("<h4>", with: "<p>\(Self.sentences.joined(separator: " "))</p><h4>")
        #expect(try texts(long).contains { $0.hasPrefix(Self.sentences[0] + " ") })
    }

    /// The foot of a picture or of a quotation is none of the page.
    @Test func aFootMayBeAFiguresOrAQuotations() throws {
        func page(_ open: String, _ close: String) -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            \(open)<p>\(Self.sentences[1])</p>\(close)<p>\(Self.sentences[2])</p></div></body></html>
            """
        }
        #expect(try texts(page("<div class=story__figure-footer>", "</div>")).contains(Self.sentences[1]))
        #expect(try texts(page("<blockquote><footer>", "</footer></blockquote>")).contains(Self.sentences[1]))
        #expect(try !texts(page("<div class=story__footer>", "</div>")).contains(Self.sentences[1]))
        #expect(try !texts(page("<footer>", "</footer>")).contains(Self.sentences[1]))
    }

    /// The pattern of accordions: a heading with nothing but a button in it.
    @Test func aButtonInAHeadingIsWhatItSays() throws {
        func page(_ heading: String) -> String {
            """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            \(heading)<div><p>\(Self.sentences[1])</p></div><p>\(Self.sentences[2])</p></div></body></html>
            """
        }
        let question = "Who may use the berths?"
        #expect(try texts(page("<h3><button>\(question)</button></h3>")).contains(question))
        #expect(try texts(page("<h3><span><button>\(question)</button></span></h3>")).contains(question))
        #expect(try !texts(page("<div><button>\(question)</button></div>")).contains(question))
    }

    @Test func aFootOfLinksEndsTheText() throws {
        let links = (1...40).map { "<li><a href=/\($0)>Section number \($0)</a></li>" }.joined()
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><p>\(Self.sentences[0])</p>
            <p>\(Self.sentences[1])</p><p>\(Self.sentences[2])</p><p>\(Self.sentences[3])</p><ul>\(links)</ul>
            <p>The readers' office of the Harbour Gazette can be reached on all working days between nine and five; it is \
            happy to take questions, and the editors will try to answer each of them within a week, by letter or by wire, \
            unless the letter has been lost on the way, in which case the reader is asked to write to the office again.</p>
            </div></body></html>
            """
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences[0...3])
        // Not where it would lose more than it keeps.
        let shorter = page.replacing("<p>\(Self.sentences[2])</p><p>\(Self.sentences[3])</p>", with: "")
        #expect(try texts(shorter).last?.hasPrefix("The readers' office") == true)
    }

    /// A heading that is a link leads away; one with a link in it may go on with the text.
    @Test(arguments: [
        ("<a href=/x>More about the harbour</a>", false), ("More about <a href=/x>the harbour</a>", true),
        ("<a href=/x>The harbour</a> and what it costs", true),
    ])
    func aHeadingThatIsALinkEndsTheText(heading: String, goesOn: Bool) throws {
        let text = Self.sentences.prefix(4).map { "<p>\($0)</p>" }.joined()
        let page = """
            <html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1><div>\(text)</div>
            <div><h2>\(heading)</h2><p>\(Self.sentences[4])</p></div></body></html>
            """
        #expect(try texts(page).contains(Self.sentences[4]) == goesOn)
    }

    @Test func aFewLinksBeforeTheSignatureDoNotEndIt() throws {
        let page = """
            <html><head><title>关于航道疏浚的通知</title></head><body><div><h1>关于航道疏浚的通知</h1><p>各有关单位应当在九月底前完成航道疏浚工作，并将结果报港航局。</p>
            <p>疏浚期间，过往船只应当减速慢行，服从现场人员的指挥。</p><p><a href=1.doc>附件1：疏浚计划表</a></p><p><a href=2.doc>附件2：联系人名单</a></p>
            <p>贺州市港航局</p><p>2021年6月18日</p></div></body></html>
            """
        let found = try texts(page)
        #expect(found.suffix(4) == ["附件1：疏浚计划表", "附件2：联系人名单", "贺州市港航局", "2021年6月18日"])
        // Nor do many.
        let many = (1...20).map { "<p><a href=\($0).doc>\($0).第\($0)航段疏浚计划表.docx</a></p>" }.joined()
        let longer = page.replacing("<p>贺州市港航局", with: many + "<p>贺州市港航局")
        #expect(try texts(longer).suffix(23).count { $0.hasSuffix(".docx") } == 20)
        #expect(try texts(longer).last == "2021年6月18日")
    }

    @Test func theDateOfASignatureStays() throws {
        let page =
            "<html><body><h1>关于航道疏浚的通知</h1><p>各有关单位应当在九月底前完成航道疏浚工作，并将结果报港航局。</p><p>贺州市港航局</p><p>2021年6月18日</p></body></html>"
        #expect(try texts(page).last == "2021年6月18日")
    }

    @Test func furtherPostsOfASeriesGo() throws {
        let posts = Self.sentences.enumerated().map { index, sentence in
            "<div><h3>Entry number \(index + 1)</h3><span>2021-06-1\(index) 08:30:00</span><p>\(sentence) \(sentence)</p></div>"
        }
        let page = "<html><body><div class=log>\(posts.joined())</div></body></html>"
        let found = try texts(page).joined(separator: "\n")
        #expect(found.contains(Self.sentences[0]))
        #expect(!found.contains(Self.sentences[1]) && !found.contains(Self.sentences[4]))
    }

    @Test func aChronicleOfDaysStays() throws {
        let days = Self.sentences.enumerated().map { index, sentence in
            "<p>2021-06-1\(index)</p><p>\(sentence) \(sentence)</p>"
        }
        let page =
            "<html><head><title>A chronicle</title></head><body><div><h1>A chronicle</h1>\(days.joined())</div></body></html>"
        let found = try texts(page).joined(separator: "\n")
        for sentence in Self.sentences { #expect(found.contains(sentence)) }
    }

    @Test func namesAndTimesBesideTheTitleGo() throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><article><h1>Dredging goes on</h1>
            <p class=standfirst>\(Self.sentences[2])</p><div class=byline>Lin Qiao</div><div class=pub-date>10:32 GMT, yesterday</div>
            <p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p><p>\(Self.sentences[3])</p></article></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text) == [
                "Dredging goes on", Self.sentences[2], Self.sentences[0], Self.sentences[1], Self.sentences[3],
            ])
        #expect(article.removed.map(\.kind) == [.metadata, .metadata])
        #expect(article.document.metadata.author == "Lin Qiao")
    }

    @Test func whenAndWhereStay() throws {
        let page = """
            <html><head><title>关于举办航运论坛的通知</title></head><body><div><h1>关于举办航运论坛的通知</h1>
            <div class=event-info><p>时间：2021年6月18日</p><p>地点：贺州会展中心</p></div><p>论坛由市港航局主办，请有关单位于会前报名。</p>
            <p>参会人员请携带身份证件，并提前半小时入场。</p></div></body></html>
            """
        #expect(try texts(page).contains("时间：2021年6月18日") && texts(page).contains("地点：贺州会展中心"))
    }

    @Test func aParagraphTwiceInARowStaysOnce() throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1><div class=large><p>\(Self.sentences[0])</p></div>
            <div class=small><p>\(Self.sentences[0])</p></div><p>\(Self.sentences[1])</p><p>\(Self.sentences[2])</p>
            <p>\(Self.sentences[1])</p></div></body></html>
            """
        // What a text says again later is its own affair.
        #expect(
            try texts(page) == [
                "Dredging goes on", Self.sentences[0], Self.sentences[1], Self.sentences[2], Self.sentences[1],
            ])
    }

    @Test func oneCaptionUnderThreePicturesStaysOnce() throws {
        let pictures = (1...3).map {
            "<div><img src=\($0).jpg></div><div>The new quay, photographed by Lin Qiao</div><p>\(Self.sentences[$0])</p>"
        }
        let page =
            "<html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>\(pictures.joined())</div></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.filter { $0.text.hasPrefix("The new quay") }.count == 1)
        #expect(article.removed.map(\.kind) == [.duplicate, .duplicate])
    }

    @Test func creditsGoAndCaptionsStay() throws {
        let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>\(text)
            <figure><img src=1.jpg><span class=credit>Lin Qiao via Reuters</span><figcaption>Lin Qiao on the quay (Photo: Reuters)</figcaption></figure>
            <div><img src=2.jpg><div class=photo-caption>The northern channel</div></div></div></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        let captions = article.document.blocks.filter { $0.kind == .caption }.map(\.text)
        #expect(captions == ["Lin Qiao on the quay (Photo: Reuters)", "The northern channel"])
        #expect(article.removed.map(\.text) == ["Lin Qiao via Reuters"])
    }

    @Test func aNameOfManyWordsIsNoName() {
        func names(_ text: String) -> ElementNames {
            Array(text.utf8).withUnsafeBufferPointer { ElementNames(attribute: $0) }
        }
        #expect(names("most-popular").contains(.chrome) && names("sideBar footer-links").contains(.chrome))
        #expect(!names("how-popular-is-the-new-harbour").contains(.chrome))
        #expect(!names("inside football").contains(.chrome))
    }

    @Test func teasersInARowGo() throws {
        let teasers = (1...5).map {
            "<div><b><a href=/t/\($0)>Ships of the week, part \($0)</a></b><p>The ships that called in week \($0).</p></div>"
        }
        let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
        let page =
            "<html><head><title>Dredging goes on</title></head><body><div><h1>Dredging goes on</h1>\(text)\(teasers.joined())</div></body></html>"
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences)
    }

    @Test func fieldsOfAFormGo() throws {
        let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
        let page = """
            <html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1><div>\(text)
            <form><table><tr><td>Your name</td><td><input></td></tr><tr><td>Your message</td><td><textarea></textarea></td></tr></table></form>
            </div></body></html>
            """
        #expect(try texts(page) == ["Dredging goes on"] + Self.sentences)
        // A form around everything is no form.
        let server = page.replacing("<body>", with: "<body><form>").replacing("</body>", with: "</form></body>")
        #expect(try texts(server).count >= 1 + Self.sentences.count)
    }

    @Test(arguments: [
        "Follow the Harbour Gazette on Facebook, Twitter and Instagram.", "Like this story? Share it with a friend!",
        "Write to Lin Qiao at lin@example.org", "Sign up for our newsletter and never miss a ship.",
        "扫描二维码，关注“港航之窗”微信公众号", "长按识别下方二维码下载客户端",
    ])
    func invitations(_ line: String) {
        #expect(Invitation.isInvitation(line, shape: TextShape(line)))
    }

    @Test(arguments: [
        "Follow the marked path to the ferry, the sign says.",
        "Share prices of the shipping line fell on Facebook's news.",
        "扫描仪和打印机由各单位自备。", "扫描下方二维码下载“港口通”APP，即可查询船期。", "关注民生问题，改善居民出行条件。",
        "Email was introduced at the port in 1995, and letters were given up.",
        "Sign up sheets hung in the hall for a week.", "搜索工作仍在进行。",
    ])
    func noInvitations(_ line: String) {
        #expect(!Invitation.isInvitation(line, shape: TextShape(line)))
    }
}

/// The cascade: what the first method misses, the next one finds.
@Suite struct BodyCascadeTests {
    private static let text = BodyFinderTests.sentences.map { "<p>\($0)</p>" }.joined()

    @Test func textThatOnlyAScriptShowsIsFound() throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><div class=menu><a href=/>Home</a> <a href=/news>News</a></div>
            <h1>Dredging goes on</h1><div id=content style="display:none">\(Self.text)</div><p>Loading</p></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        for sentence in BodyFinderTests.sentences {
            #expect(article.document.blocks.map(\.text).contains(sentence))
        }
    }

    @Test func hiddenCopiesStayHiddenWhereTextIsShown() throws {
        let page = """
            <html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1><div>\(Self.text)</div>
            <div style="display:none">\(Self.text)</div></body></html>
            """
        let article = try PageCleaner().clean(page, id: "page")
        #expect(article.document.blocks.count == 1 + BodyFinderTests.sentences.count)
        #expect(article.removed.allSatisfy { $0.kind == .hidden })
    }

    @Test func textUnderTheNamesOfChromeIsFound() throws {
        let boxes = BodyFinderTests.sentences.map { "<div class=sidebar><p>\($0)</p></div>" }.joined()
        let page =
            "<html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1>\(boxes)</body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        for sentence in BodyFinderTests.sentences {
            #expect(article.document.blocks.map(\.text).contains(sentence))
        }
    }

    @Test func textHiddenInsideAParagraphGoes() throws {
        let page =
            "<html><body><p>Half of the extension<span style='display:none'> (see the note)</span> of the harbour has been finished, and it will be ready.</p></body></html>"
        let article = try PageCleaner().clean(page, id: "page")
        #expect(
            article.document.blocks.map(\.text) == [
                "Half of the extension of the harbour has been finished, and it will be ready."
            ])
        #expect(article.removed.map(\.text) == ["(see the note)"])
    }
}
