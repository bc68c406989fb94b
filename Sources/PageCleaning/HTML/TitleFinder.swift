import BitextModel

/// Finds the title among a page's blocks.
struct TitleFinder {
    let elements: [PageElement]
    let blocks: [PageBlock]
    let head: PageHead
    let lexicon: ChromeLexicon
    /// Whether a link leads to the site's front page, or to a page that this one lies under.
    let leadsUp: (Int) -> Bool

    /// A text as titles are compared: folded, without spaces, quotation marks and marks at the ends. (A page may have ’ where
    /// its head has '.)
    private struct Key {
        var bytes: [UInt8]
        /// In scalars.
        var length: Int

        init(_ text: String) {
            let scalars = FoldedText(text, trimming: true).scalars.filter { !Self.isLeft($0) }
            length = scalars.count
            bytes = scalars.utf8Bytes
        }

        private static func isLeft(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case " ", "'", "’", "‘", "\"", "“", "”", "`", "´": true
            default: false
            }
        }
    }

    /// The blocks that show it (a title may be broken over lines), and the title itself.
    func find() -> (blocks: Range<Int>?, title: String?) {
        let declared = [head.meta["articletitle"], head.meta["og:title"], head.meta["twitter:title"], head.title]
            .compactMap { $0 }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        let keys = declared.map { Key($0) }
        let heads = declared.map { Self.head(of: $0).map { Key($0).bytes } ?? [] }
        let tails = declared.map { Self.tail(of: $0).map { Key($0).bytes } ?? [] }
        let upward = Set(blocks.indices.filter { isUpwardLink(blocks[$0]) })
        let sites = siteNames(upward, keys: keys)
        var best: (index: Int, score: Double)?
        var firstProse: Int?
        let lastProse = blocks.lastIndex { !$0.isHidden && !$0.isControl && Self.isText($0) }
        for (index, block) in blocks.enumerated() where !block.isHidden && !block.isControl {
            let shape = block.candidate.shape
            if firstProse == nil, Self.isText(block) { firstProse = index }
            let isNamed =
                shape.units >= Self.shortestTitle || (shape.scalars >= 2 && surroundings(of: block.element).level == 1)
            guard isNamed, shape.units <= 120, block.candidate.text.utf8.count <= 600 else { continue }
            if upward.contains(index) { continue }
            let score = score(block, keys: keys, heads: heads, tails: tails, sites: sites)
            // Far below the beginning of the text a heading is a section's, and what stands behind its end signs it.
            let late = firstProse.map { index > $0 + 2 || index > $0 && index > lastProse ?? $0 } ?? false
            let value = late ? score * lateShare(of: block, keys: keys, heads: heads) : score
            // Where the page declares no title, a first-level heading is one.
            if value >= (keys.isEmpty ? 1.5 : 2), value > (best?.score ?? 0) { best = (index, value) }
        }
        if let best {
            let range = continued(from: best.index, keys: keys)
            return (range, joined(range))
        }
        if let above = lineAboveMetadata() ?? loneHeading() { return (above..<above + 1, blocks[above].candidate.text) }
        return (nil, declared.first.map(withoutSite))
    }

    private static func isText(_ block: PageBlock) -> Bool {
        block.candidate.shape.isProse && block.linkDensity < 0.3 && block.candidate.shape.units > 30
    }

    /// What is left of a block's score below the beginning of the text: more for a heading that says what the page declares,
    /// since what stands above may be the site's own words about itself.
    private func lateShare(of block: PageBlock, keys: [Key], heads: [[UInt8]]) -> Double {
        guard surroundings(of: block.element).level > 0 else { return CleanerLimits.lateTitle }
        let own = Key(block.candidate.text).bytes
        let isDeclared = keys.contains { $0.bytes == own } || heads.contains(own)
        return isDeclared ? CleanerLimits.lateDeclaredTitle : CleanerLimits.lateTitle
    }

    /// A title broken by `<br>` goes on in the next blocks, as long as the declared title does.
    private func continued(from index: Int, keys: [Key]) -> Range<Int> {
        var key = Key(blocks[index].candidate.text).bytes
        var end = index + 1
        while end < blocks.count, end - index < 4, blocks[end].element == blocks[index].element {
            let next = key + Key(blocks[end].candidate.text).bytes
            guard keys.contains(where: { $0.bytes.starts(with: next) }) else { break }
            key = next
            end += 1
        }
        return index..<end
    }

    private func joined(_ range: Range<Int>) -> String {
        range.reduce("") { text, index in
            let next = blocks[index].candidate.text
            guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return next }
            let glued = TextShape.isIdeograph(last.value) || TextShape.isIdeograph(first.value)
            return text + (glued ? "" : " ") + next
        }
    }

    /// Where no declared title is shown: the page's only heading of the first level, above the text and no link.
    private func loneHeading() -> Int? {
        var found: Int?
        for (index, block) in blocks.enumerated() where !block.isHidden && !block.isControl {
            let shape = block.candidate.shape
            if found == nil, shape.isProse, shape.units > 60, block.linkDensity < 0.3 { return nil }
            let (level, _, inChrome) = surroundings(of: block.element)
            guard level == 1, !inChrome, shape.units >= 5, shape.units <= 120, block.linkDensity < 0.5 else { continue }
            if found != nil { return nil }
            found = index
        }
        return found
    }

    /// Where no declared title is shown: the line above the first line of source and date is the title.
    private func lineAboveMetadata() -> Int? {
        var above: Int?
        for (index, block) in blocks.enumerated() where !block.isHidden && !block.isControl {
            let shape = block.candidate.shape
            if shape.isProse, shape.units > 60 { return nil }
            if shape.units < 60, above != nil, MetadataLine(block.candidate.text, lexicon: lexicon).isStrong {
                return above
            }
            let (level, _, inChrome) = surroundings(of: block.element)
            let fits = shape.units >= 5 && shape.units <= 60 && block.linkDensity < 0.5 && (!inChrome || level > 0)
            above = fits ? index : nil
        }
        return nil
    }

    /// Whether a block is nothing but a link to the front page or to a section that the page lies in.
    private func isUpwardLink(_ block: PageBlock) -> Bool {
        guard block.linkDensity > 0.9, let link = block.link else { return false }
        return leadsUp(link)
    }

    /// The names of the site that declared titles begin with: `Site: Title`, as blogs have it.
    private func siteNames(_ upward: Set<Int>, keys: [Key]) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        for index in upward where !blocks[index].isHidden && blocks[index].candidate.text.utf8.count <= 200 {
            let name = Key(blocks[index].candidate.text).bytes
            if name.count >= 2, keys.contains(where: { $0.bytes.starts(with: name) }) { names.insert(name) }
        }
        return names
    }

    private func score(_ block: PageBlock, keys: [Key], heads: [[UInt8]], tails: [[UInt8]], sites: Set<[UInt8]>)
        -> Double
    {
        let own = Key(block.candidate.text)
        let key = own.bytes
        guard !key.isEmpty else { return 0 }
        var score = 0.0
        let length = own.length
        let (level, names, inChrome) = surroundings(of: block.element)
        for (rank, declared) in keys.enumerated() {
            let whole = declared.length
            let declared = declared.bytes
            var value = 0.0
            if declared == key {
                value = 4
            } else if declared.starts(with: key), length >= 5 {
                value = 3 + Double(length) / Double(whole)
            } else if heads[rank] == key, length >= 2 {
                value = 3.2
            } else if tails[rank] == key, level > 1, names.contains(.title) {
                value = 3.2
            } else if declared.ends(with: key) {
                // The site's name, most often; unless that is what stands before it.
                let rest = declared.dropLast(key.count)
                let follows = sites.contains { rest.starts(with: $0) && rest.count <= $0.count + 3 }
                value = follows ? 3.8 : length * 2 > whole ? 1.5 : -0.5
            } else if declared.holds(key), length >= 6 {
                value = 1.5 + Double(length) / Double(whole)
            } else if key.starts(with: declared), whole >= 6, length <= 2 * whole {
                value = 2.5
            } else if key.holds(declared), whole >= 8, length <= 2 * whole {
                value = 2
            }
            score = rank == 0 || value > 0 ? max(score, value - 0.1 * Double(rank)) : min(score, value)
        }
        if level == 1 { score += 1.6 } else if level > 0 { score += level <= 3 ? 0.9 : 0.5 }
        if names.contains(.title) { score += 0.8 }
        if inChrome { score -= block.linkDensity > 0.6 ? 3 : 1.2 }
        // Blogs link a title to itself; a link that no declared title begins with is a menu's.
        if block.linkDensity > 0.6 { score -= score >= 3.5 ? 0.5 : 1.4 }
        if block.candidate.shape.isProse, level == 0 { score -= 0.8 }
        return score
    }

    private func surroundings(of element: Int) -> (level: Int, names: ElementNames, inChrome: Bool) {
        var index = element
        var names: ElementNames = []
        var level = 0
        var inChrome = false
        var steps = 0
        while index >= 0, index < elements.count {
            if steps < 2 { names.formUnion(elements[index].names) }
            if level == 0, steps < 3 { level = elements[index].level }
            switch elements[index].kind {
            case .navigation, .footer, .aside: inChrome = true
            default: if !elements[index].names.isDisjoint(with: [.chrome, .soft]) { inChrome = true }
            }
            index = elements[index].parent
            steps += 1
        }
        return (level, names, inChrome)
    }

    /// A word of English or two Han characters.
    private static let shortestTitle = 1.7
    private static let separators = ["_", " | ", "|", " - ", " – ", " — ", "--", "——", "－", "-"]

    /// What stands before the first mark that may part a title from its site's name.
    private static func head(of title: String) -> String? {
        let places = separators.compactMap { title.firstRange(of: $0)?.lowerBound }
        guard let first = places.min(), first > title.startIndex else { return nil }
        return String(title[..<first])
    }

    /// What stands behind the first colon, with a space: `Site: Title`.
    private static func tail(of title: String) -> String? {
        title.firstRange(of: ": ").map { String(title[$0.upperBound...]) }
    }

    /// 部门简介-某某办公室: a short first part is the title where the page shows it alone, as a path or a menu does.
    private func withoutSite(_ title: String) -> String {
        let cut = Self.withoutSite(title)
        guard cut == title, let head = Self.head(of: title) else { return cut }
        let key = Key(head)
        guard key.length >= 2, TextShape(head).units >= Self.shortestTitle else { return title }
        return blocks.contains { $0.candidate.text.utf8.count <= 200 && Key($0.candidate.text).bytes == key.bytes }
            ? MetadataLine.trim(head) : title
    }

    /// Whether a text is what the page's own menu calls one of its columns.
    ///
    /// - Parameter labels: of the page's links.
    static func isColumn(_ title: String, labels: some Sequence<String>) -> Bool {
        guard TextShape(title).units < shortestHeadline else { return false }
        let key = Key(title).bytes
        return labels.contains { Key($0).bytes == key }
    }

    /// The text's own first line, where the declared title is shown nowhere but in menus: no sentence, no label, no number
    /// of a section, and running text after it.
    func headline(openingTextAt range: Range<Int>) -> Int? {
        let visible = range.lazy.filter { !blocks[$0].isHidden && !blocks[$0].isControl }.prefix(2)
        guard let first = visible.first, let second = visible.dropFirst().first else { return nil }
        let shape = blocks[first].candidate.shape
        guard (Self.shortestHeadline...Self.longestHeadline).contains(shape.units), !shape.isProse,
            blocks[second].candidate.shape.isProse, blocks[first].linkDensity < 0.3, shape.sentenceEnds == 0,
            !shape.endsWithColon, blocks[first].candidate.block.kind != .tableCell,
            !Self.isNumbered(blocks[first].candidate.text)
        else { return nil }
        return first
    }

    private static let shortestHeadline = 8.0
    private static let longestHeadline = 60.0

    /// 一、…, （二）…, 3. …
    private static func isNumbered(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.drop { "（(第".unicodeScalars.contains($0) }
        guard let first = scalars.first else { return true }
        // A year is no number of a section.
        if scalars.prefix(5).prefix(while: { $0.properties.numericType != nil }).count == 4 { return false }
        return first.properties.numericType != nil || "一二三四五六七八九十".unicodeScalars.contains(first)
    }

    /// 标题_栏目_网站, Title - Site: the site's name cut off a document title.
    static func withoutSite(_ title: String) -> String {
        for separator in separators {
            let parts = title.components(separatedBy: separator)
            guard parts.count > 1, let first = parts.first else { continue }
            let shape = TextShape(first)
            if separator == "-", shape.words > 0 { continue }
            if shape.units >= 6 { return MetadataLine.trim(first) }
        }
        return title
    }
}

extension String {
    /// The pieces between occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        pieces.append(String(rest))
        return pieces
    }
}
