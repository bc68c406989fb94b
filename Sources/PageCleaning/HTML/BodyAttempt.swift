/// How the text of a page is looked for: the methods of a cascade, in their order.
enum BodyMethod: CaseIterable {
    /// The smallest element that holds nearly all running text, without what is named as chrome.
    case smallestElement
    /// The stretch of blocks in which text outweighs links most, whatever its elements are called.
    case densestStretch
    /// The first method, with the text that only a script would show.
    case hiddenText
}

/// What a method has made of a page, and whether that can be all of it.
struct BodyAttempt {
    var page: PageCleaner.Page
    /// How the page was read for it.
    let reader: PageReader
    /// Lengths of what was kept, in units (`TextShape.units`): running text, and all.
    let prose: Double
    let total: Double
    /// The page's running text, wherever it stands.
    let available: Double
    /// How much of the page is links, in units.
    let links: Double

    init(page: PageCleaner.Page, reader: PageReader, available: Double, links: Double) {
        self.page = page
        self.reader = reader
        self.available = available
        self.links = links
        var prose = 0.0
        var total = 0.0
        for candidate in page.candidates where candidate.isKept {
            total += candidate.shape.units
            if candidate.shape.isProse { prose += candidate.shape.units }
        }
        self.prose = prose
        self.total = total
    }

    /// Some sentences were found, fewer where the title stands among them; or other text, as in tables, and the page has not
    /// many times as much elsewhere.
    var isBelievable: Bool {
        prose >= 60 || (page.title != nil && prose >= CleanerLimits.shortestTitledText)
            || (total >= 60 && total >= 0.25 * available)
    }

    /// Whether the page only leads to others: no sentence of it is text, and what else is left (a heading over a box, a
    /// date) is a small part of its links. A release of a line and its attachments is none.
    var isIndex: Bool {
        let hasTitle = page.title.map { page.candidates[$0].shape.units >= CleanerLimits.shortestLoneTitle } ?? false
        return prose == 0 && page.attachments.isEmpty && !hasTitle && links > 0
            && total <= CleanerLimits.largestIndexText * links
    }

    /// A later method must show much more than an earlier one that found little.
    func isBetter(than other: BodyAttempt) -> Bool { prose >= 60 && prose > 2 * other.total }
}
