import BitextModel
import Glibc

/// What the judge sees of a block's markup: its element, the names around it, and the box that it stands in.
struct MarkupFeatures {
    private let reader: PageReader
    /// By block: the innermost element that is more than a paragraph or a part of one.
    private let containers: [Int]
    /// By element.
    private let boxes: [Box]
    private let main: Int
    /// How many elements lead up to each from the main box.
    private let aboveMain: [Int: Int]
    /// What the names of the elements around what is judged say.
    private let names: [Int: Names]
    private let total: Double

    private struct Box {
        var blocks = 0.0
        var prose = 0.0
        var units = 0.0
        var links = 0.0
    }

    private struct Names {
        let words: [[UInt8]]
        /// See `NameGroup`.
        let groups: UInt16

        init(of tag: ArraySlice<UInt8>) {
            words = NameWords.words(of: tag)
            groups = NameGroup.groups(of: words)
        }
    }

    private var elements: [PageElement] { reader.elements }
    private var blocks: [PageBlock] { reader.blocks }

    /// - Parameters:
    ///   - kept: The blocks that the rules have kept.
    ///   - judged: The places of `kept` whose features will be asked for.
    /// - Complexity: O(blocks × depth).
    init(reader: PageReader, kept: [Int], judged: [Int]) {
        self.reader = reader
        let containers = reader.blocks.map { Self.container(of: $0.element, in: reader.elements) }
        // The last one is for blocks outside of all elements.
        var boxes = [Box](repeating: Box(), count: reader.elements.count + 1)
        let last = boxes.count - 1
        func place(_ index: Int) -> Int { containers[index] < 0 ? last : containers[index] }
        for index in kept {
            let shape = reader.blocks[index].candidate.shape
            if shape.isProse { boxes[place(index)].prose += shape.units }
        }
        for (index, block) in reader.blocks.enumerated() where !block.isHidden && !block.isControl {
            let units = block.candidate.shape.units
            boxes[place(index)].blocks += 1
            boxes[place(index)].units += units
            boxes[place(index)].links += units * block.linkDensity
        }
        self.containers = containers
        self.boxes = boxes
        total = max(1, boxes.reduce(0) { $0 + $1.prose })
        // The first of equals.
        let main = boxes.indices.reduce(0) { boxes[$1].prose > boxes[$0].prose ? $1 : $0 }
        self.main = main == last ? -1 : main
        var above: [Int: Int] = [:]
        var element = self.main
        while element >= 0 {
            above[element] = above.count
            element = reader.elements[element].parent
        }
        aboveMain = above
        var names: [Int: Names] = [:]
        for place in judged {
            var element = reader.blocks[kept[place]].element
            for _ in 0..<Self.far where element >= 0 {
                if names[element] != nil { break }
                names[element] = Names(of: reader.tag(of: element))
                element = reader.elements[element].parent
            }
        }
        self.names = names
    }

    private static func container(of element: Int, in elements: [PageElement]) -> Int {
        var element = element
        while element >= 0 {
            switch elements[element].kind {
            case .paragraph, .heading, .inline, .anchor, .quotation, .listItem, .list:
                element = elements[element].parent
            default: return element
            }
        }
        return element
    }

    /// Adds the features of a block.
    ///
    /// - Complexity: O(depth).
    func add(_ index: Int, to row: inout FeatureRow) {
        let block = blocks[index]
        row.add("links", block.linkDensity)
        row.add("mostly a link", block.linkDensity > 0.5)
        let level = self.level(of: block.element)
        for known in 1...3 { row.add("heading \(known)", level == known) }
        row.add("heading 4 to 6", level > 3)
        let kind = block.candidate.block.kind
        row.add("list item", kind == .listItem)
        row.add("table cell", kind == .tableCell)
        row.add("quotation", kind == .quotation)
        row.add("preformatted", kind == .preformatted)
        row.add("below a picture", block.followsImage)
        row.add("below a picture, no sentence", block.followsImage && !block.candidate.shape.isProse)
        row.add("below a line break", block.lineEnd != .element)
        for (name, other) in [("above", index - 1), ("below", index + 1)] {
            let beside = blocks.indices.contains(other) ? blocks[other] : nil
            row.add("a heading " + name, beside.map { self.level(of: $0.element) > 0 } ?? false)
            row.add("links " + name, beside?.linkDensity ?? 0)
            row.add("the same box " + name, beside != nil && containers[other] == containers[index])
        }
        addBox(containers[index], to: &row)
        addNames(of: block.element, to: &row)
    }

    private func addBox(_ container: Int, to row: inout FeatureRow) {
        let box = boxes[container < 0 ? boxes.count - 1 : container]
        row.add("text in the box", box.prose / total)
        row.add("the main box", container == main)
        row.add("blocks in the box", log(1 + box.blocks) / 3)
        row.add("links in the box", box.links / max(1, box.units))
        let (up, down) = distance(to: container)
        row.add("steps up from the main box", min(1, Double(up) / 6))
        row.add("steps down to the box", min(1, Double(down) / 6))
    }

    /// How many elements lead up from the main box, and down to another, over the smallest that holds both.
    private func distance(to container: Int) -> (up: Int, down: Int) {
        var element = container
        var down = 0
        while element >= 0 {
            if let up = aboveMain[element] { return (up, down) }
            down += 1
            element = elements[element].parent
        }
        return (aboveMain.count, down)
    }

    /// The level of the heading that an element is or stands in; 0 for none.
    private func level(of element: Int) -> Int {
        var index = element
        var steps = 0
        while index >= 0, steps < Self.near {
            let level = elements[index].level
            if level > 0 { return level }
            index = elements[index].parent
            steps += 1
        }
        return 0
    }

    /// So many elements, the block's own included, stand near it; names further up, to `far`, speak of more than it.
    private static let near = 3
    private static let far = 10

    private func addNames(of element: Int, to row: inout FeatureRow) {
        var nearNames: ElementNames = []
        var farNames: ElementNames = []
        var nearWords: [[UInt8]] = []
        var nearGroups: UInt16 = 0
        var farGroups: UInt16 = 0
        var kinds: Set<PageElement.Kind> = []
        var index = element
        var steps = 0
        // The page's own element speaks of the page.
        while index >= 0, steps < Self.far, elements[index].kind != .body {
            let names = names[index] ?? Names(of: reader.tag(of: index))
            if steps < Self.near {
                nearNames.formUnion(elements[index].names)
                nearWords += names.words
                nearGroups |= names.groups
            } else {
                farNames.formUnion(elements[index].names)
                farGroups |= names.groups
            }
            kinds.insert(elements[index].kind)
            index = elements[index].parent
            steps += 1
        }
        for (name, names) in NameGroup.ruled {
            row.add("named for \(name)", !nearNames.isDisjoint(with: names))
            row.add("inside a box for \(name)", !farNames.isDisjoint(with: names))
        }
        for (number, group) in NameGroup.all.enumerated() {
            row.add("named for \(group.name)", nearGroups >> UInt16(number) & 1 != 0)
            row.add("inside a box for \(group.name)", farGroups >> UInt16(number) & 1 != 0)
        }
        for (name, kind) in [
            ("article", PageElement.Kind.article), ("main", .main), ("aside", .aside), ("header", .header),
            ("form", .form), ("table", .table), ("list", .list),
        ] { row.add("inside <\(name)>", kinds.contains(kind)) }
        for word in nearWords { row.add(FeatureWord(.name, word)) }
    }
}
