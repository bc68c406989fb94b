import BitextModel

/// Finds the lines that repeat across the pages of a site.
///
/// Short lines repeat on a third to four fifths of a site's pages, lines of the body practically never. Copies of a
/// document are counted once, and a sentence goes only if three different documents have it.
package struct SiteRepetition: Sendable {
    /// In how many different documents a line stands.
    private var counts: [FoldedText: Int] = [:]
    /// On how many a line is the title.
    private var titles: [FoldedText: Int] = [:]
    private var documents = 0
    /// The running texts that were seen.
    private var seen: Set<UInt64> = []

    /// No page seen yet.
    package init() {}

    init(pages: [PageCleaner.Page]) {
        for page in pages { add(page) }
    }

    /// Counts the lines of one more page.
    ///
    /// - Complexity: O(bytes of the page).
    package mutating func add(_ page: PageCleaner.Page) {
        // Copies are told by their running text: their chrome may differ.
        let title = page.title.map { page.candidates[$0].text }
        let page = page.candidates
        let prose = Set(page.filter(\.shape.isProse).map { FoldedText($0.text, trimming: true) })
        // A sum: the same in whatever order.
        let text = prose.reduce(0) { $0 &+ StableHash.hash($1.compact) }
        guard prose.isEmpty || seen.insert(text).inserted else { return }
        documents += 1
        if let title { titles[FoldedText(title, trimming: true), default: 0] += 1 }
        for line in Set(page.map { FoldedText($0.text, trimming: true) }) { counts[line, default: 0] += 1 }
    }

    /// Forgets what stands on one page only, once all are counted.
    ///
    /// - Complexity: O(lines).
    package mutating func forgetSingleLines() {
        counts = counts.filter { $0.value > 1 }
        titles = titles.filter { $0.value > 1 }
        seen = []
    }

    /// Removes from a page the lines that stand on enough of those that were counted.
    ///
    /// - Parameter isHTML: Whether the page declares its title: others may link to it by that title.
    package func remove(from page: inout PageCleaner.Page, isHTML: Bool) {
        guard documents >= 2 else { return }
        for index in page.candidates.indices where page.candidates[index].isKept {
            let candidate = page.candidates[index]
            // The heads of tables are a form's, not the site's.
            if candidate.block.kind == .tableCell { continue }
            let key = FoldedText(candidate.text, trimming: true)
            if isHTML, index == page.title, titles[key, default: 0] < 2 { continue }
            let count = counts[key] ?? 0
            let needed = max(candidate.shape.isProse ? 3 : 2, (documents + 2) / 3)
            if count >= needed {
                page.candidates[index].remove(.repeated, "on \(count) of the site's \(documents) pages")
            }
        }
        // What was taken for the title is the site's name: the next line is the title.
        if let title = page.title, !page.candidates[title].isKept {
            page.title = page.candidates.indices.first {
                $0 > title && page.candidates[$0].isKept && !page.candidates[$0].shape.isProse
            }
            page.metadata.title = page.title.map { page.candidates[$0].text }
            if let title = page.title { page.candidates[title].block.kind = .title }
        }
    }
}
