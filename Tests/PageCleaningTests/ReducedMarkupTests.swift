import Testing

@testable import PageCleaning

/// What is taken from a page before the parser sees it.
@Suite struct ReducedMarkupTests {
    private func count(_ tag: String, in page: String) -> Int {
        let reduced = String(decoding: ReducedMarkup(page).bytes, as: UTF8.self)
        return reduced.split(separator: tag, omittingEmptySubsequences: false).count - 1
    }

    /// Unclosed formatting elements are opened anew in every block, so that ten thousand of them never end.
    @Test(arguments: ["b", "i", "font", "strike"])
    func formattingElementsPileUpToABound(name: String) {
        func page(_ count: Int) -> String {
            "<html><body>" + String(repeating: "<\(name)>x", count: count) + "<p>text</p></body></html>"
        }
        #expect(count("<\(name)>", in: page(MarkupScanner.formattingLimit)) == MarkupScanner.formattingLimit)
        #expect(count("<\(name)>", in: page(5_000)) == MarkupScanner.formattingLimit)
        // Those that are closed do not pile up.
        let closed = String(repeating: "<\(name)>x</\(name)> ", count: 100)
        #expect(count("<\(name)>", in: "<html><body><p>\(closed)</p>") == 100)
    }
}
