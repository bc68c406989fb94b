import BitextModel
import Testing

@testable import PageCleaning

/// What is taken from a page before the parser sees it.
@Suite struct ReducedMarkupTests {
    private func count(_ tag: String, in page: String) -> Int {
        let reduced = String(decoding: ReducedMarkup(page).bytes, as: UTF8.self)
        return reduced.split(separator: tag, omittingEmptySubsequences: false).count - 1
    }

    /// `<iframe ... />` has no end: in a `<noscript>`, as those who count visits tell sites to write it, and outside of one.
    @Test(arguments: [
        "<noscript><iframe src='//x.example/ns.html' height=0 /></noscript>", "<iframe src='//x.example/ns.html' />",
        "<noscript><img src=x></noscript>", "<noscript>", "<noembed>", "<noframes>",
    ])
    func aFrameWithoutAnEndTakesNothingWithIt(_ markup: String) throws {
        let page = "<html><body>\(markup)<h1>Dredging goes on</h1><p>\(BodyFinderTests.sentences[0])</p></body></html>"
        let texts = try PageCleaner().clean(page, id: "page").document.blocks.map(\.text)
        #expect(texts == ["Dredging goes on", BodyFinderTests.sentences[0]])
        // Where it has one, what is inside is for other browsers.
        let closed = page.replacing(markup, with: "<iframe><p>Your browser shows no frames.</p></iframe>")
        #expect(try PageCleaner().clean(closed, id: "page").document.blocks.map(\.text) == texts)
    }

    /// The end that is missing is looked for once: fifty thousand frames without one would each read the rest of the page.
    @Test func framesWithoutEndsAreReadInOneScan() {
        let page = String(repeating: "<iframe src=x />", count: 50_000) + "<p>text</p>"
        #expect(count("<iframe", in: page) == 0)
        #expect(count("<p>", in: page) == 1)
    }

    /// Unclosed formatting elements are opened anew in every block, so that ten thousand of them never end.
    @Test(arguments: ["b", "i", "font", "strike"])
    func formattingElementsPileUpToABound(name: String) {
        func page(_ count: Int) -> String {
            "<html><body>" + String(repeating: "<\(name)>x", count: count) + "<p>text</p></body></html>"
        }
        #expect(count("<\(name)>", in: page(MarkupScanner.formattingLimit)) == MarkupScanner.formattingLimit)
        #expect(count("<\(name)>", in: page(5_000)) == MarkupScanner.formattingLimit)
        // Nor of those with attributes that are cut.
        let dressed = page(200).replacing("<\(name)>", with: "<\(name) data-x='y' class=z>")
        #expect(count("<\(name) class=z>", in: dressed) == MarkupScanner.formattingLimit)
        // Those that are closed do not pile up.
        let closed = String(repeating: "<\(name)>x</\(name)> ", count: 100)
        #expect(count("<\(name)>", in: "<html><body><p>\(closed)</p>") == 100)
    }
}
