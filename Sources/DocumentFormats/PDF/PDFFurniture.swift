import TextLines

/// Finds the heads, feet and numbers of pages: what stands in the margin of page after page, digits apart.
struct PDFFurniture {
    /// The share of a page's height that its head or foot may take.
    private static let margin = 0.12
    /// How far a repeated line may move from page to page, as a share of the height.
    private static let drift = 0.02
    /// The share of the pages that a repeated line stands on, and how many pages are enough whatever their share.
    private static let share = 0.4
    private static let enough = 4
    /// How many lines of the same words, before and behind, a line is compared with: pages repeat those of their neighbours.
    private static let window = 64

    private var found: [PDFPlace: Omission] = [:]

    init(_ pages: [PDFPage]) {
        markRepeated(pages)
        markNumbers(pages)
        markPrinting(pages)
    }

    /// A page without what stands in its margins.
    func body(of page: PDFPage, index: Int) -> PDFPage {
        var body = page
        body.blocks = page.blocks.indices.map { block in
            page.blocks[block].indices.filter {
                found[PDFPlace(page: index, block: block, line: $0)] == nil
            }
            .map { page.blocks[block][$0] }
        }.filter { !$0.isEmpty }
        return body
    }

    /// What stands in a page's margins.
    func margins(of page: PDFPage, index: Int) -> [(line: PDFLine, omission: Omission)] {
        page.blocks.indices.flatMap { block in
            page.blocks[block].indices.compactMap { line in
                found[PDFPlace(page: index, block: block, line: line)].map {
                    (page.blocks[block][line], $0)
                }
            }
        }
    }

    private mutating func markRepeated(_ pages: [PDFPage]) {
        var places: [String: [PDFPlace]] = [:]
        for place in PDFPlace.all(in: pages) where Self.isInMargin(place, pages) {
            places[Self.key(place.line(in: pages).text), default: []].append(place)
        }
        let middles = pages.map { $0.blocks.joined().map(\.middle).sorted() }
        for (key, group) in places {
            let isNumeric = !key.contains(where: \.isLetter)
            let lines = group.map { $0.line(in: pages) }
            let numbers = lines.map { Self.numbers($0.text) }
            for (index, place) in group.enumerated() {
                let reach = pages[place.page].height * Self.drift
                let near = max(0, index - Self.window)..<min(group.count, index + Self.window + 1)
                let alike = Set(
                    near.filter { other in
                        abs(lines[other].top - lines[index].top) <= reach
                            && Self.areAlike(
                                numbers[index], numbers[other], pages: group[other].page - place.page)
                    }.map { group[$0].page }
                )
                guard alike.count >= 2,
                    alike.count >= Self.enough || Double(alike.count) >= Self.share * Double(pages.count)
                else { continue }
                // Figures at one height of two pages may be those of a table; that of a page stands alone.
                if isNumeric, alike.count < 3 || !Self.standsAlone(lines[index], middles[place.page]) { continue }
                found[place] = .runningHead
            }
        }
    }

    /// Whether the numbers of two lines are the same, or count with the pages.
    private static func areAlike(_ one: [Int], _ other: [Int], pages: Int) -> Bool {
        zip(one, other).allSatisfy { $1 == $0 || $1 == $0 + pages }
    }

    /// The numbers in a line, those beyond nine digits cut off.
    private static func numbers(_ text: String) -> [Int] {
        text.split { !($0.isASCII && $0.isNumber) }.map { Int($0.prefix(9)) ?? 0 }
    }

    /// Numbers that count with the pages.
    private mutating func markNumbers(_ pages: [PDFPage]) {
        var shifts: [Int: [PDFPlace]] = [:]
        var romans: [Int: [PDFPlace]] = [:]
        for place in PDFPlace.all(in: pages) where Self.isInMargin(place, pages) {
            let text = place.line(in: pages).text
            if let number = PageNumber.number(in: text) {
                shifts[number - pages[place.page].number, default: []].append(place)
            } else if let number = RomanNumber.value(of: text) {
                romans[number - pages[place.page].number, default: []].append(place)
            }
        }
        for (shift, group) in shifts where shift == 0 || Set(group.map(\.page)).count >= 2 {
            for place in group { found[place] = .pageNumber }
        }
        // One letter may as well be a mark of the text.
        for (_, group) in romans where Set(group.map(\.page)).count >= 2 {
            for place in group { found[place] = .pageNumber }
        }
    }

    /// Whether no other line stands at a line's height, of a page with lines at these.
    private static func standsAlone(_ line: PDFLine, _ middles: [Double]) -> Bool {
        let reach = 0.5 * line.em
        let start = middles.firstPlace { $0 > line.middle - reach }
        return middles[start...].prefix(2).count { $0 < line.middle + reach } == 1
    }

    /// What a browser puts on a page that it prints: the time and the title above, the address and the number below.
    private mutating func markPrinting(_ pages: [PDFPage]) {
        var heads: [Int: Double] = [:]
        for place in PDFPlace.all(in: pages) where Self.isInMargin(place, pages) {
            let line = place.line(in: pages)
            if Self.isAddress(line.text) { found[place] = .runningHead }
            if line.top < pages[place.page].height * Self.margin, Self.isTime(line.text) {
                heads[place.page] = line.top
                found[place] = .runningHead
            }
        }
        for place in PDFPlace.all(in: pages) {
            guard let top = heads[place.page], abs(place.line(in: pages).top - top) < 1 else { continue }
            found[place] = .runningHead
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        guard !text.contains(" ") else { return false }
        return ["http://", "https://", "file:///"].contains { text.hasPrefix($0) }
    }

    /// A date and a time of the day, as browsers write them: `11/26/26, 6:43 AM`, `2026/11/26 06:43`.
    private static func isTime(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        return text.contains(":") && text.contains("/") && text.utf8.count <= 24
            && ["", "AM", "PM", "上午", "下午"].contains(letters)
    }

    private static func isInMargin(_ place: PDFPlace, _ pages: [PDFPage]) -> Bool {
        let line = place.line(in: pages)
        let height = pages[place.page].height
        return line.bottom <= height * margin || line.top >= height * (1 - margin)
    }

    /// A line with every run of digits as one.
    private static func key(_ text: String) -> String {
        var key = ""
        for character in text where !character.isWhitespace {
            if character.isNumber {
                if key.last != "0" { key.append("0") }
            } else {
                key.append(character)
            }
        }
        return key
    }
}
