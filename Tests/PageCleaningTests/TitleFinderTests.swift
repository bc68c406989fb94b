import BitextModel
import Testing

@testable import PageCleaning

/// Which of a page's lines is its title, where what its head declares says too much, too little or something else.
@Suite struct TitleFinderTests {
    private static let text = BodyFinderTests.sentences.map { "<p>\($0)</p>" }.joined()

    private func article(_ title: String, _ body: String) throws -> Article {
        try PageCleaner().clean("<html><head><title>\(title)</title></head><body>\(body)</body></html>", id: "page")
    }

    private func title(_ declared: String, _ body: String) throws -> String? {
        try article(declared, body).document.metadata.title
    }

    /// `Site: Title`: the heading that says what stands behind the colon, whatever the site is called elsewhere.
    @Test func aSiteMayStandBeforeTheTitle() throws {
        let declared = "The Harbour Gazette of the Northern Islands and Bays: Pilots ask for a boat"
        func post(_ attributes: String) -> String {
            "<div><h3 \(attributes)><a href=/2012/11/pilots.html>Pilots ask for a boat</a></h3><div>\(Self.text)</div></div>"
        }
        #expect(try title(declared, post("class=post-title")) == "Pilots ask for a boat")
        let found = try article(declared, post("class=post-title"))
        #expect(found.document.blocks.first?.kind == .title)
        // Not a heading that is not named so, and not what stands behind another mark.
        #expect(try title(declared, post("class=links")) != "Pilots ask for a boat")
        #expect(
            try title(declared.replacing(": ", with: " - "), post("class=post-title")) != "Pilots ask for a boat")
    }

    /// The head declares the site and a column: the only first-level heading above the text is the title.
    @Test func aLoneHeadingIsTheTitleOfAPageThatDeclaresAnother() throws {
        let heading = "<h1>Tender for a crane at the old dry dock</h1>"
        let body = "<div>\(heading)<div>\(Self.text)</div></div>"
        #expect(try title("Port Office-Goods", body) == "Tender for a crane at the old dry dock")
        // Not one of two, one that is a link, one in a menu, or one below the text.
        #expect(try title("Port Office-Goods", "<h1>Two cranes and a quay for sale</h1>" + body) == "Port Office-Goods")
        let linked = body.replacing(heading, with: "<h1><a href=/>Tender for a crane at the old dry dock</a></h1>")
        #expect(try title("Port Office-Goods", linked) == "Port Office-Goods")
        #expect(try title("Port Office-Goods", "<nav>\(heading)</nav><div>\(Self.text)</div>") == "Port Office-Goods")
        let long = String(repeating: BodyFinderTests.sentences[0] + " ", count: 3)
        #expect(
            try title("Port Office-Goods", "<div><p>\(long)</p>\(heading)\(Self.text)</div>") == "Port Office-Goods")
    }

    /// The signature below a notice repeats what the head declares: the office's name.
    @Test func whatSignsATextIsNotItsTitle() throws {
        let body = """
            <div><h1>关于旧船坞起重机采购项目的单一来源采购公示</h1><div><p>我局拟对旧船坞起重机采购项目进行单一来源采购，现将有关情况公示如下，公示期为五个工作日。</p>\
            <p>潜在供应商对公示内容有异议的，请在公示期限内以书面形式提出，并附相关的证明材料。</p><p>贺州市港航局招投标办公室</p><p>2021年6月18日</p></div></div>
            """
        #expect(try title("贺州市港航局招投标办公室-货物类", body) == "关于旧船坞起重机采购项目的单一来源采购公示")
    }

    /// A column's name above the text, as the menu has it: the text's own first line is the title, though it opens with a year.
    @Test func aColumnIsNoTitle() throws {
        func page(_ first: String, column: String = "Scholarships") -> String {
            """
            <ul><li><a href=/a>\(column)</a></li><li><a href=/b>Courses</a></li></ul><h2 class=title>\(column)</h2>
            <div><p>\(first)</p>\(Self.text)</div>
            """
        }
        let line = "2022 Harbour University Scholarship for Young Pilots and Engineers"
        #expect(try title("Scholarships", page(line)) == line)
        #expect(try title("Scholarships", page("3. Harbour University Scholarship for Pilots")) == "Scholarships")
        // A longer name is a title that a menu repeats.
        let long = "All our grants for you"
        #expect(try title(long, page(line, column: long)) == long)
    }
}
