/// Finds the lines that repeat across the pages of a site.
///
/// Short lines repeat on a third to four fifths of a site's pages, lines of the body practically never. Copies of a
/// document are counted once, and a sentence goes only if three different documents have it.
struct SiteRepetition: Sendable {
    /// In how many different documents a line stands.
    private var counts: [FoldedText: Int] = [:]
    private var documents = 0

    init(pages: [[Candidate]]) {
        var seen: Set<Set<FoldedText>> = []
        for page in pages {
            // Copies are told by their running text: their chrome may differ.
            let prose = Set(page.filter(\.shape.isProse).map { FoldedText($0.text, trimming: true) })
            guard prose.isEmpty || seen.insert(prose).inserted else { continue }
            documents += 1
            for line in Set(page.map { FoldedText($0.text, trimming: true) }) { counts[line, default: 0] += 1 }
        }
    }

    func remove(from page: inout [Candidate], title: Int?) {
        guard documents >= 2 else { return }
        for index in page.indices where page[index].isKept && index != title {
            let count = counts[FoldedText(page[index].text, trimming: true)] ?? 0
            let needed = page[index].shape.isProse ? max(3, (documents + 2) / 3) : max(2, (documents + 2) / 3)
            if count >= needed {
                page[index].remove(.repeated, "on \(count) of the site's \(documents) pages")
            }
        }
    }
}
