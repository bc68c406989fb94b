import BitextModel
import TextLines

/// Lines of preformatted text, and lines that `<br>` ends, are judged as those of a plain text are: where they were
/// broken at a width they are one paragraph.
extension PageReader {
    /// - Complexity: O(bytes of such lines).
    mutating func joinLines(mode: Document.LineMode) {
        guard mode != .paragraph, blocks.contains(where: { $0.lineEnd != .element }) else { return }
        var table = PageLines()
        var isOpen = false
        for index in blocks.indices where blocks[index].candidate.isKept {
            let block = blocks[index]
            if block.lineEnd != .element || isOpen { table.add(block, index) }
            // Lines of one element only meet, shown or hidden as one.
            let next = blocks[(index + 1)...].first { $0.candidate.isKept }
            let goesOn = next.map {
                $0.element == block.element && $0.isHidden == block.isHidden && $0.isControl == block.isControl
            }
            isOpen = block.lineEnd != .element && goesOn ?? false
            if !isOpen || block.lineEnd == .blankLine { table.addBlankLine() }
        }
        apply(table.paragraphs(mode: mode), of: table)
    }

    /// Puts paragraphs in the place of their lines.
    private mutating func apply(_ paragraphs: [TextParagraph], of table: PageLines) {
        guard paragraphs.contains(where: { $0.isJoined || $0.furniture != nil || table.hasMarks($0) }) else { return }
        // The paragraph that each block is in; a block in none stays as it is.
        var owner = [Int?](repeating: nil, count: blocks.count)
        for isFurniture in [false, true] {
            for (index, paragraph) in paragraphs.enumerated() where (paragraph.furniture != nil) == isFurniture {
                for line in paragraph.line...paragraph.lastLine {
                    if let block = table.block(ofLine: line) { owner[block] = index }
                }
            }
        }
        var merged: [PageBlock] = []
        var places = [Int](repeating: 0, count: blocks.count)
        var placeOfParagraph: [Int: Int] = [:]
        for index in blocks.indices {
            guard let paragraph = owner[index] else {
                places[index] = merged.count
                merged.append(blocks[index])
                continue
            }
            if let place = placeOfParagraph[paragraph] {
                merged[place].take(blocks[index])
                places[index] = place
            } else {
                placeOfParagraph[paragraph] = merged.count
                places[index] = merged.count
                merged.append(table.block(paragraphs[paragraph], first: blocks[index]))
            }
        }
        for index in elements.indices {
            let range = elements[index].blocks
            let low = range.lowerBound < places.count ? places[range.lowerBound] : merged.count
            let high = range.isEmpty ? low : max(low, places[range.upperBound - 1] + 1)
            elements[index].blocks = low..<high
        }
        blocks = merged
    }
}

extension PageBlock {
    /// Becomes a block that goes on with another's text, which it has already.
    fileprivate mutating func take(_ other: PageBlock) {
        let own = Double(candidate.text.utf8.count)
        let share = min(1, Double(other.candidate.text.utf8.count) / max(1, own))
        linkDensity = linkDensity * (1 - share) + other.linkDensity * share
        link = other.link ?? link
        lineEnd = other.lineEnd
    }
}
