import BitextModel

/// Finds the part of a page that holds the release.
///
/// Running text outside menus, footers, comments and the like is the page's mass. The body is the smallest element that
/// holds most of it; inside, what stands under the name of chrome, or is a list of links, goes. A result that misses
/// much of the page's running text is not believed, and the next larger element is taken.
struct BodyFinder {
    let elements: [PageElement]
    let blocks: [PageBlock]

    /// Running sums over the blocks, so that any element's share costs nothing: blocks of an element are a range.
    private var mass: [Double] = [0]
    private var units: [Double] = [0]
    private var linked: [Double] = [0]
    /// Elements that stand for chrome by name or tag, and hold little of the page's running text.
    private var isChrome: [Bool] = []

    init(elements: [PageElement], blocks: [PageBlock]) {
        self.elements = elements
        self.blocks = blocks
        sum { _ in true }
        markChrome()
        // Again, without what stands under chrome.
        let under = blocks.map { self.chromeElement(above: $0.element) != nil }
        sum { !under[$0] }
    }

    private mutating func sum(counting: (Int) -> Bool) {
        mass = [0]
        units = [0]
        linked = [0]
        for (index, block) in blocks.enumerated() {
            let shape = block.candidate.shape
            let visible = !block.isHidden && !block.isControl
            let weight = visible && counting(index) ? Self.weight(of: block) : 0
            mass.append(mass[index] + weight)
            units.append(units[index] + (visible ? shape.units : 0))
            linked.append(linked[index] + (visible ? shape.units * block.linkDensity : 0))
        }
    }

    /// How much running text a block is.
    private static func weight(of block: PageBlock) -> Double {
        let shape = block.candidate.shape
        guard block.linkDensity < 0.5 else { return 0 }
        if shape.isProse { return shape.units * (1 - block.linkDensity) }
        if block.linkDensity < 0.2, shape.units >= 15, shape.commas + shape.sentenceEnds > 0 {
            return 0.3 * shape.units
        }
        return 0
    }

    private func mass(of element: Int) -> Double {
        let range = elements[element].blocks
        return mass[range.upperBound] - mass[range.lowerBound]
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
            case .navigation, .footer, .aside: isCandidate = true
            case .body, .main, .article, .heading: continue
            default:
                isCandidate = element.names.contains(.chrome)
                if element.names.contains(.body), !element.names.contains(.comments), element.kind != .inline {
                    isCandidate = isCandidate && mass(of: index) < 0.15 * total
                }
            }
            guard isCandidate else { continue }
            let limit = element.names.contains(.comments) ? 0.7 : 0.4
            // An element that holds the text is not chrome, whatever it is called.
            if mass(of: index) <= limit * total { isChrome[index] = true }
        }
    }

    private func chromeElement(above element: Int) -> Int? {
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
            guard let best, mass(of: best) >= 0.8 * here, mass(of: best) >= 0.5 * total else { return current }
            // A paragraph is no container: what stands beside it belongs to it.
            switch elements[best].kind {
            case .inline, .anchor, .heading, .paragraph, .caption, .preformatted: return current
            default: current = best
            }
        }
    }

    /// Judges every block; the title block is exempt.
    func judge(title: Int?) -> [Candidate] {
        var candidates = blocks.map(\.candidate)
        let body = body()
        let range = body.map { elements[$0].blocks } ?? 0..<blocks.count
        for index in blocks.indices {
            if blocks[index].isControl {
                candidates[index].remove(.control, "a button or a menu's option")
            } else if blocks[index].isHidden {
                candidates[index].remove(.hidden, "not shown by a browser")
            } else if index == title {
                continue
            } else if !range.contains(index) {
                candidates[index].remove(.outside, "outside the part of the page that holds the text")
            } else if let element = chromeElement(above: blocks[index].element) {
                candidates[index].remove(.navigation, "in an element for \(describe(element))")
            }
        }
        removeLinkLists(&candidates, in: range)
        return candidates
    }

    private func describe(_ element: Int) -> String {
        switch elements[element].kind {
        case .navigation: "navigation"
        case .footer: "the page's foot"
        case .aside: "asides"
        default:
            elements[element].names.contains(.comments)
                ? "comments" : "navigation, sharing or related pages, by its name"
        }
    }

    /// Blocks that are nothing but links go, unless a link is a paragraph's text.
    private func removeLinkLists(_ candidates: inout [Candidate], in range: Range<Int>) {
        for index in range where candidates[index].isKept {
            let block = blocks[index]
            guard block.linkDensity > 0.6 else { continue }
            let shape = block.candidate.shape
            if block.candidate.block.kind == .heading, shape.units >= 3, !hasLinkNeighbours(index, in: range) {
                continue
            }
            if shape.isProse, shape.units > 30 { continue }
            candidates[index].remove(.links, "nothing but a link")
        }
    }

    private func hasLinkNeighbours(_ index: Int, in range: Range<Int>) -> Bool {
        [index - 1, index + 1].contains { range.contains($0) && blocks[$0].linkDensity > 0.6 }
    }
}
