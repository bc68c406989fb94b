import BitextModel

/// The texts of one side of a site, and what became of its pages that are no text of their own.
struct SiteSide {
    let language: Language
    private(set) var units: [PairingUnit] = []
    /// Why a page is not paired by itself, by its number.
    private(set) var reasons: [Int: String] = [:]

    /// - Parameters:
    ///   - pages: the side's pages that hold text; numbers of documents.
    ///   - incoming: how many pages link to each document.
    ///   - isNamed: whether an edition in another language is named by, or names, a document.
    /// - Complexity: O(sentences), and sorting the pages.
    init(
        _ language: Language, pages: [Int], of documents: [PairingDocument], incoming: [Int], isNamed: [Bool]
    ) {
        self.language = language
        let days = pages.map { page in
            documents[page].segmented.metadata.date.flatMap(DayNumber.of(date:)) ?? Int.max
        }
        // Of two copies the original is the one that the site itself shows.
        func rank(_ one: Int, _ other: Int) -> Bool {
            let (left, right) = (pages[one], pages[other])
            if isNamed[left] != isNamed[right] { return isNamed[left] }
            if incoming[left] != incoming[right] { return incoming[left] > incoming[right] }
            if days[one] != days[other] { return days[one] < days[other] }
            return left < right
        }
        let copies = CopyFinder(pages.map { documents[$0].texts }, rank: rank)
        let parts = PartFinder(pages.map { (documents[$0].base, documents[$0].title) })
        var further: [Int: [(part: Int, page: Int)]] = [:]
        for index in pages.indices {
            let page = pages[index]
            if let original = copies.originals[index] {
                let kind = copies.isExact[index] ? "copy" : "near-copy"
                reasons[page] = "\(kind) of \(documents[pages[original]].id)"
            } else if let first = parts.first[index], copies.originals[first.page] == nil {
                reasons[page] = "part \(first.part) of \(documents[pages[first.page]].id)"
                further[first.page, default: []].append((first.part, page))
            }
        }
        for index in pages.indices where reasons[pages[index]] == nil {
            let more = (further[index] ?? []).sorted { $0 < $1 }.map(\.page)
            units.append(PairingUnit([pages[index]] + more, of: documents))
        }
    }
}
