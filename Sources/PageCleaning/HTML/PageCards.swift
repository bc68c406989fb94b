import BitextModel

/// The cards of a page: teasers of one build, each a headline that leads to another page and a sentence or two about it.
///
/// Beside an article they are chrome. A page that says nothing else is about what they say: a front page, a catalogue.
struct PageCards {
    /// What cards are looked for.
    enum Kind: CaseIterable {
        /// A headline with text under it, and headlines without of the same build.
        case withText
        /// Headlines that are headings of the page, whatever stands under them.
        case headlines
    }

    /// By block: whether it belongs to a card.
    private(set) var holds: [Bool]
    /// By block: whether it is the headline of one.
    private(set) var isHeadline: [Bool]
    private(set) var count = 0
    /// The length of what they say, linked or not, in units.
    private(set) var text = 0.0

    /// What the headlines of like cards have in common.
    private struct Build: Hashable {
        var depth: Int
        /// Of the heading that they are; 0 for none.
        var level: Int
    }

    /// The cards of one build, by their places among the visible blocks.
    private struct Series {
        var cards: [Range<Int>] = []
        /// Those that are a headline alone.
        var headlines: [Range<Int>] = []
    }

    /// - Complexity: O(blocks × depth).
    init(_ kind: Kind, of blocks: [PageBlock], elements: [PageElement], isCounted: (Int) -> Bool) {
        holds = [Bool](repeating: false, count: blocks.count)
        isHeadline = holds
        let visible = blocks.indices.filter { !blocks[$0].isHidden && !blocks[$0].isControl && isCounted($0) }
        var found: [Build: Series] = [:]
        var builds: [Build] = []
        for position in visible.indices where Self.isHeadline(blocks[visible[position]]) {
            let build = Self.build(of: blocks[visible[position]].element, in: elements)
            let end = Self.end(of: visible[position...], in: blocks)
            guard end != nil || build.level > 0 else { continue }
            if found[build] == nil { builds.append(build) }
            if let end {
                found[build, default: Series()].cards.append(position..<end)
            } else {
                found[build, default: Series()].headlines.append(position..<position + 1)
            }
        }
        for series in builds.compactMap({ found[$0] }) {
            let isOfCards = series.cards.count >= CleanerLimits.fewestCardsAlike
            let isOfHeadlines =
                kind == .headlines
                && series.cards.count + series.headlines.count >= CleanerLimits.fewestHeadlinesAlike
            if isOfCards { add(series.cards, from: visible, of: blocks) }
            if isOfCards || isOfHeadlines { add(series.headlines, from: visible, of: blocks) }
        }
    }

    private mutating func add(_ cards: [Range<Int>], from visible: [Int], of blocks: [PageBlock]) {
        count += cards.count
        for card in cards {
            isHeadline[visible[card.lowerBound]] = true
            for position in card where !holds[visible[position]] {
                holds[visible[position]] = true
                let shape = blocks[visible[position]].candidate.shape
                if shape.isProse || card.count == 1 { text += shape.units }
            }
        }
    }

    /// Where a card ends that begins with a headline: before a heading or a link that is no sentence. Nil without a sentence,
    /// or with so many that it is a text.
    private static func end(of visible: ArraySlice<Int>, in blocks: [PageBlock]) -> Int? {
        var end = visible.startIndex + 1
        var holdsText = false
        var length = 0.0
        while end < visible.endIndex {
            let block = blocks[visible[end]]
            let shape = block.candidate.shape
            guard block.candidate.block.kind != .heading else { break }
            if shape.isProse {
                holdsText = true
            } else if block.linkDensity > CleanerLimits.linkBlock {
                break
            }
            length += shape.units
            if length > CleanerLimits.longestCardText { return nil }
            end += 1
        }
        return holdsText ? end : nil
    }

    private static func isHeadline(_ block: PageBlock) -> Bool {
        block.linkDensity > CleanerLimits.linkBlock && block.candidate.block.kind != .tableCell
            && block.candidate.shape.units <= CleanerLimits.longestHeadline
    }

    private static func build(of element: Int, in elements: [PageElement]) -> Build {
        var build = Build(depth: 0, level: 0)
        var index = element
        while index >= 0 {
            if build.level == 0 { build.level = elements[index].level }
            build.depth += 1
            index = elements[index].parent
        }
        return build
    }
}
