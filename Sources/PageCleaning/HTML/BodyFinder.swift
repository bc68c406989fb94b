import BitextModel

/// Finds the part of a page that holds the release.
///
/// Running text outside menus, footers, comments and the like is the page's mass. The body is the smallest element that
/// holds most of it; inside, what stands under the name of chrome, or is a list of links, goes. A result that misses
/// much of the page's running text is not believed, and the next larger element is taken.
struct BodyFinder {
    let elements: [PageElement]
    let blocks: [PageBlock]
    let recogniser: LineRecogniser

    private let method: BodyMethod
    let title: Int?
    /// The running text of the page, in units; legal notices and lists of links aside.
    let runningText: Double
    /// What each block says for its surroundings being the body.
    private(set) var weights: [Double]
    /// Running sums over the blocks, so that any element's share costs nothing: blocks of an element are a range.
    private(set) var mass: [Double] = [0]
    /// Elements that stand for chrome by name or tag, and hold little of the page's running text.
    private var isChrome: [Bool] = []
    /// The containers that running text stands in, legal notices aside.
    private(set) var textBoxes: Set<Int> = []
    /// Where the text ends and other texts begin, if a sign of that was found.
    private var cut: TextCut?
    /// The page's cards, if they are what it says.
    private(set) var cards: PageCards?
    /// Whether they are where texts of other pages begin.
    private(set) var isOfBeginnings = false

    init(
        elements: [PageElement], blocks: [PageBlock], title: Int?, recogniser: LineRecogniser,
        method: BodyMethod = .smallestElement, isOwnSection: (Int) -> Bool = { _ in false }
    ) {
        self.elements = elements
        self.blocks = blocks
        self.recogniser = recogniser
        self.method = method
        self.title = title
        weights = blocks.map { $0.isHidden || $0.isControl ? 0 : Self.weight(of: $0) }
        mass = Self.sums(of: weights)
        runningText = zip(blocks, weights).reduce(0) { $0 + ($1.0.candidate.shape.isProse ? $1.1 : 0) }
        markChrome()
        findCards()
        if method == .densestStretch { isChrome = elements.map { _ in false } }
        var counted = weights
        var under = [Bool](repeating: false, count: blocks.count)
        for index in blocks.indices where chromeElement(above: blocks[index].element) != nil {
            under[index] = true
            counted[index] = 0
        }
        let all = Self.sums(of: counted)
        if cards == nil, let heading = endOfText(title: title, underChrome: under, isOwnSection: isOwnSection) {
            take(TextCut(place: heading, sign: .heading), from: counted, all: all)
        }
        if let comments = startOfComments(title: title, underChrome: under), comments < cut?.place ?? .max {
            take(TextCut(place: comments, sign: .series), from: counted, all: all)
        }
        if cards == nil, let series = startOfSeries(title: title, underChrome: under), series < cut?.place ?? .max {
            take(TextCut(place: series, sign: .series), from: counted, all: all)
        }
        if cut == nil { mass = all }
        for index in blocks.indices where weights[index] > 0 && blocks[index].candidate.shape.isProse {
            textBoxes.insert(container(of: index))
        }
    }

    /// Takes the page's cards for its text, where they are.
    private mutating func findCards() {
        guard let cards = pageCards() else { return }
        if areBeginnings(cards) {
            isOfBeginnings = true
            return
        }
        self.cards = cards
        weights = weights(with: cards)
        mass = Self.sums(of: weights)
        markChrome()
    }

    /// Ends the text at a cut, if that keeps more of the body's element than it throws away.
    private mutating func take(_ cut: TextCut, from weights: [Double], all: [Double]) {
        let before = mass
        mass = Self.sums(of: weights.enumerated().map { $0.offset < cut.place ? $0.element : 0 })
        if cut.sign == .heading, let body = body() {
            let range = elements[body].blocks
            let kept = all[min(max(cut.place, range.lowerBound), range.upperBound)] - all[range.lowerBound]
            let lost = all[range.upperBound] - all[min(max(cut.place, range.lowerBound), range.upperBound)]
            guard lost <= CleanerLimits.largestCut * kept, !cutsSections(besides: body, at: cut.place, all: all) else {
                mass = before
                return
            }
        }
        self.cut = cut
    }

    private static func sums(of weights: [Double]) -> [Double] {
        var sums = [0.0]
        sums.reserveCapacity(weights.count + 1)
        for weight in weights { sums.append(sums[sums.count - 1] + weight) }
        return sums
    }

    /// How much a block speaks for its surroundings being the body: running text fully, other text that is no link
    /// a little (tables and lists of a notice), links and legal notices not at all.
    private static func weight(of block: PageBlock) -> Double {
        let shape = block.candidate.shape
        guard block.linkDensity < 0.5 else { return 0 }
        if shape.isProse {
            return LegalNotice.isLegal(block.candidate.text) ? 0 : shape.units * (1 - block.linkDensity)
        }
        guard block.linkDensity < 0.2 else { return 0 }
        if shape.units >= 15, shape.commas + shape.sentenceEnds > 0 { return 0.5 * shape.units }
        return 0.2 * min(shape.units + Double(shape.digits) * 0.2, 20)
    }

    func mass(of element: Int) -> Double {
        let range = elements[element].blocks
        return mass[range.upperBound] - mass[range.lowerBound]
    }

    /// The innermost element of a block that is no paragraph, heading or inline element.
    func container(of block: Int) -> Int {
        var element = blocks[block].element
        while element >= 0 {
            switch elements[element].kind {
            case .paragraph, .heading, .inline, .anchor, .quotation: element = elements[element].parent
            default: return element
            }
        }
        return element
    }

    /// The level of the heading that an element is or stands in, three elements up at most; 0 for none.
    func level(of element: Int) -> Int {
        var index = element
        var steps = 0
        while index >= 0, steps < 3 {
            let level = elements[index].level
            if level > 0 { return level }
            index = elements[index].parent
            steps += 1
        }
        return 0
    }

    // MARK: Chrome by name

    private mutating func markChrome() {
        let total = mass.last ?? 0
        isChrome = elements.map { _ in false }
        for index in elements.indices {
            let element = elements[index]
            guard !element.blocks.isEmpty else { continue }
            var isCandidate = false
            switch element.kind {
            // Whose words a quotation is.
            case .footer where element.parent >= 0 && elements[element.parent].kind == .quotation: continue
            case .navigation, .footer, .aside: isCandidate = true
            // Fields and their labels. A form around the whole page is a habit of older servers.
            case .form: isCandidate = mass(of: index) <= 0.1 * total
            case .body, .main, .article, .heading: continue
            default:
                isCandidate =
                    element.names.contains(.chrome) || isHead(index)
                    || (element.names.contains(.soft) && !holdsSentences(index))
                let isNamedBody = element.names.contains(.body) && element.kind != .inline
                if isNamedBody, element.names.isDisjoint(with: [.comments, .footer]) {
                    isCandidate = isCandidate && mass(of: index) < 0.15 * total
                }
            }
            if element.names.contains(.notice) {
                let isConsent = element.names.contains(.consent) && title.map { !element.blocks.contains($0) } ?? false
                isChrome[index] = isConsent || mass(of: index) <= CleanerLimits.largestNotice * total
                continue
            }
            guard isCandidate else { continue }
            if let cards, isChromeByNameAlone(index), element.blocks.contains(where: { cards.holds[$0] }) { continue }
            // An element that holds the text is not chrome, whatever it is called. Feet and comments follow a text,
            // and may well be longer.
            let follows = mass[element.blocks.lowerBound] >= 20
            let isFoot = element.kind == .footer || element.names.contains(.footer) || element.names.contains(.comments)
            let isBeside = follows && isFoot || isApart(index)
            if isFoot, isImprint(index) {
                isChrome[index] = true
                continue
            }
            if mass(of: index) <= (isBeside ? CleanerLimits.largestChromeApart : CleanerLimits.largestChrome) * total {
                isChrome[index] = true
            }
        }
        for article in otherArticles() { isChrome[article] = true }
    }

    /// Whether a foot holds whose page it is and little else: then it is one even where the page says nothing besides.
    ///
    /// - Complexity: O(blocks of the element).
    private func isImprint(_ index: Int) -> Bool {
        let range = elements[index].blocks
        guard mass(of: index) <= CleanerLimits.longestImprint, title.map({ !range.contains($0) }) ?? true else {
            return false
        }
        return range.contains { LegalNotice.isLegal(blocks[$0].candidate.text) }
    }

    /// Whether an element holds running text of some length, and few links beside it.
    ///
    /// - Complexity: O(blocks of the element).
    private func holdsSentences(_ index: Int) -> Bool {
        guard mass(of: index) >= CleanerLimits.shortestSoft else { return false }
        var links = 0.0
        var all = 0.0
        for block in elements[index].blocks where !blocks[block].isHidden {
            let units = blocks[block].candidate.shape.units
            all += units
            links += units * blocks[block].linkDensity
        }
        return links <= CleanerLimits.largestSoftLinks * all
    }

    /// Whether an element stands above the title and is the site's head: its name, what it is about.
    private func isHead(_ index: Int) -> Bool {
        guard let title, elements[index].kind == .header || elements[index].names.contains(.head) else { return false }
        return elements[index].blocks.upperBound <= title
    }

    /// Whether the page's title stands outside of a side bar or a site's head, with text of its own on its own side: they may
    /// be longer than a short text.
    private func isApart(_ index: Int) -> Bool {
        let element = elements[index]
        guard let title, !element.blocks.contains(title) else { return false }
        guard element.kind == .aside || element.names.contains(.sidebar) || isHead(index) else { return false }
        let end = title < element.blocks.lowerBound ? element.blocks.lowerBound : blocks.count
        return mass[end] - mass[title] >= CleanerLimits.shareApart * mass(of: index)
    }

    func chromeElement(above element: Int) -> Int? {
        var index = element
        while index >= 0 {
            if isChrome[index] { return index }
            index = elements[index].parent
        }
        return nil
    }

    // MARK: The body

    /// The smallest element that holds nearly all of the mass: from the root down, while one child holds most of it.
    func body() -> Int? {
        guard let total = mass.last, total > 0, !elements.isEmpty else { return nil }
        var children: [[Int]] = elements.map { _ in [] }
        for index in elements.indices where elements[index].parent >= 0 {
            children[elements[index].parent].append(index)
        }
        var current = 0
        while true {
            let here = mass(of: current)
            let best = children[current].max { mass(of: $0) < mass(of: $1) }
            guard let best, mass(of: best) >= CleanerLimits.smallestChild * here || isTitledText(best, of: here)
            else { return current }
            // A paragraph is no container: what stands beside it belongs to it.
            switch elements[best].kind {
            case .inline, .anchor, .heading, .paragraph, .caption, .preformatted: return current
            // Nor is a quotation, unless the page is laid out by one.
            case .quotation where title.map { !elements[best].blocks.contains($0) } ?? true: return current
            default: current = best
            }
        }
    }

    /// The blocks of the body, and the running text between the title and it.
    func range(title: Int?) -> BodyRange {
        if method == .densestStretch { return BodyRange(blocks: densestStretch(title: title)) }
        guard let body = body() else { return BodyRange(blocks: 0..<blocks.count) }
        var range = elements[body].blocks
        var sign: TextCut.Sign?
        if let cut, cut.place < range.upperBound, cut.place > range.lowerBound {
            range = range.lowerBound..<cut.place
            sign = cut.sign
        }
        let end = densestEnd(of: range)
        if end < range.upperBound,
            mass[range.upperBound] - mass[end] <= CleanerLimits.largestStretchCut * (mass[end] - mass[range.lowerBound])
        {
            range = range.lowerBound..<end
            sign = .stretch
        }
        if let title, title < range.lowerBound {
            let lead = (title + 1..<range.lowerBound).first { index in
                let block = blocks[index]
                return !block.isHidden && block.linkDensity < 0.3 && block.candidate.shape.isProse
                    && chromeElement(above: block.element) == nil
            }
            if let lead { range = lead..<range.upperBound }
        }
        return BodyRange(blocks: range, end: sign)
    }

    /// Judges every block; the title block is exempt.
    func judge(range body: BodyRange, title: Int?) -> [Candidate] {
        let range = body.blocks
        var candidates = blocks.map(\.candidate)
        for index in blocks.indices {
            candidates[index].isBesideText = range.contains(index) && isInTextBox(index)
            if blocks[index].isControl {
                candidates[index].remove(.control, "a button or a menu's option")
            } else if blocks[index].isHidden {
                candidates[index].remove(.hidden, "not shown by a browser")
            } else if index == title {
                continue
            } else if !range.contains(index) {
                candidates[index].remove(.outside, body.reason(at: index))
            } else if candidates[index].block.kind == .paragraph, isCounter(candidates[index]), !isInCell(index) {
                candidates[index].remove("counter", "a number that counts pictures or readers")
            } else if let element = chromeElement(above: blocks[index].element) {
                candidates[index].remove(.navigation, "in an element for \(describe(element))")
            }
        }
        removeBeginnings(&candidates, in: range)
        removeBoxes(&candidates, in: range, title: title)
        removeSignUps(&candidates, in: range, title: title)
        removeLinkLists(&candidates, in: range)
        removeDatedLinks(&candidates, in: range)
        removeCopies(&candidates, in: range)
        removeRepeatedParagraphs(&candidates, in: range)
        removeRepeatedCaptions(&candidates, in: range)
        removeCredits(&candidates, in: range)
        if cards == nil { removeTeasers(&candidates, in: range, title: title) }
        removeBylines(&candidates, in: range, title: title)
        removeWriters(&candidates, in: range, title: title)
        return candidates
    }

    /// A number of one or two digits alone in a paragraph.
    private func isCounter(_ candidate: Candidate) -> Bool {
        candidate.text.utf8.count <= 2 && candidate.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private func isInCell(_ index: Int) -> Bool {
        let container = container(of: index)
        return container >= 0 && (elements[container].kind == .cell || elements[container].kind == .headerCell)
    }

    private func describe(_ element: Int) -> String {
        switch elements[element].kind {
        case .navigation: "navigation"
        case .footer: "the page's foot"
        case .aside: "asides"
        case .form: "a form's fields"
        default:
            elements[element].names.contains(.comments)
                ? "comments" : "navigation, sharing or related pages, by its name"
        }
    }

    /// Parts that repeat what stands above go: copies for printing and for small screens. A single sentence may be
    /// meant to be said twice; a part whose every block has been seen is not.
    private func removeCopies(_ candidates: inout [Candidate], in range: Range<Int>) {
        var seen: Set<String> = []
        var copied = [0.0]
        var all = [0.0]
        for (offset, index) in range.enumerated() {
            let kept = candidates[index].isKept
            let units = kept ? max(0.5, candidates[index].shape.units) : 0
            let isCopy = kept && !seen.insert(candidates[index].text).inserted
            copied.append(copied[offset] + (isCopy ? units : 0))
            all.append(all[offset] + units)
        }
        // Outermost first, so that a copy goes with all its small parts.
        for element in elements.indices {
            let part = elements[element].blocks
            // The rows of a table may well be alike.
            switch elements[element].kind {
            case .row, .cell, .headerCell: continue
            default: break
            }
            guard part.count >= 2, part.lowerBound > range.lowerBound, part.upperBound <= range.upperBound else {
                continue
            }
            let from = part.lowerBound - range.lowerBound
            let to = part.upperBound - range.lowerBound
            let units = all[to] - all[from]
            guard units >= 30, copied[to] - copied[from] >= 0.85 * units else { continue }
            for index in part { candidates[index].remove(.duplicate, "a copy of a part above") }
        }
    }
}
