import BitextModel

extension PageCleaner {
    /// Cleans several pages of one site: lines that stand on several of them are the site's, not the release's.
    ///
    /// - Complexity: O(lines of all pages).
    public func clean(site pages: [(text: String, id: String)]) -> [Article] {
        var read = pages.map { page -> (page: Page, id: String, isHTML: Bool) in
            let isHTML = HTMLSniffer.isHTML(page.text)
            return (isHTML ? readHTML(page.text) : readText(page.text), page.id, isHTML)
        }
        let repetition = SiteRepetition(pages: read.map(\.page))
        for index in read.indices {
            repetition.remove(from: &read[index].page, isHTML: read[index].isHTML)
            restoreKept(&read[index].page.candidates)
        }
        return read.map { article($0.page, id: $0.id, isHTML: $0.isHTML) }
    }
}
