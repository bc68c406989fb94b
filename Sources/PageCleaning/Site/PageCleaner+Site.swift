import BitextModel
import TextLines

extension PageCleaner {
    /// Cleans several pages of one site: lines that stand on several of them are the site's, not the release's.
    ///
    /// - Complexity: O(lines of all pages).
    package func clean(site pages: [(text: String, id: String)]) -> [Article] {
        let isHTML = pages.map { HTMLSniffer.isHTML($0.text) }
        var read = zip(pages, isHTML).map { page, isHTML in
            isHTML ? self.page(html: page.text, lines: .auto) : self.page(text: page.text, lines: .auto)
        }
        removeRepetition(from: &read, isHTML: isHTML)
        return read.indices.map { article(read[$0], id: pages[$0].id, language: nil, isHTML: isHTML[$0]) }
    }

    /// Removes from each page the lines that repeat from page to page.
    package func removeRepetition(from pages: inout [Page], isHTML: [Bool]) {
        let repetition = SiteRepetition(pages: pages)
        for index in pages.indices { repetition.remove(from: &pages[index], isHTML: isHTML[index]) }
    }
}
