import BitextModel

/// Finds the lines that repeat across the pages of a site.
///
/// Short lines repeat on a third to four fifths of a site's pages, lines of the body practically never. Copies of a
/// document are counted once, and a sentence goes only if three different documents have it.
package struct SiteRepetition: Sendable {
    /// In how many different documents a line stands.
    private var counts: [UInt64: Int32] = [:]
    /// On how many a line is the title.
    private var titles: [UInt64: Int32] = [:]
    /// The running texts that were seen.
    private var seen: Set<UInt64> = []
    private var documents = 0

    /// A site without pages.
    package init() {}

    init(pages: [PageCleaner.Page]) {
        for page in pages { add(PageSketch(page)) }
    }

    /// Adds a page of the site; the order does not matter but for which of several copies counts.
    ///
    /// - Complexity: O(lines).
    package mutating func add(_ page: PageSketch) {
        // Copies are told by their running text: their chrome may differ.
        if let prose = page.prose, !seen.insert(prose).inserted { return }
        documents += 1
        if let title = page.title { titles[title, default: 0] += 1 }
        for line in page.lines { counts[line, default: 0] += 1 }
    }

    /// On how many pages a line stands that is the site's.
    private func needed(isProse: Bool) -> Int { max(isProse ? 3 : 2, (documents + 2) / 3) }

    /// A number for all that `remove` takes from a page's text: equal as long as it would take the same.
    ///
    /// - Complexity: O(lines).
    package func verdict(on page: PageSketch) -> UInt64 {
        guard documents >= 2 else { return 0 }
        var taken: [UInt64] = []
        for line in page.lines {
            let count = Int(counts[line] ?? 0)
            guard count >= needed(isProse: false) else { continue }
            taken += [line, count >= needed(isProse: true) ? 2 : 1]
        }
        if let title = page.title { taken.append(titles[title, default: 0] < 2 ? 0 : 1) }
        return PageSketch.hash(taken)
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
            let key = PageSketch.key(candidate.text)
            if isHTML, index == page.title, titles[key, default: 0] < 2 { continue }
            let count = Int(counts[key] ?? 0)
            if count >= needed(isProse: candidate.shape.isProse) {
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
