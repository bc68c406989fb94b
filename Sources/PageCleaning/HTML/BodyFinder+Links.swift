import BitextModel

/// Links inside the body: what belongs to the text, and what leads away from it.
extension BodyFinder {
    /// Blocks that are nothing but links go, unless a link is a paragraph's text.
    func removeLinkLists(_ candidates: inout [Candidate], in range: Range<Int>) {
        for index in range where candidates[index].isKept {
            let block = blocks[index]
            guard block.linkDensity > 0.6, block.candidate.block.kind != .tableCell, !isAttachment(index) else {
                continue
            }
            let shape = block.candidate.shape
            if block.candidate.block.kind == .heading, shape.units >= 3, !hasLinkNeighbours(index, in: range) {
                continue
            }
            if shape.isProse, shape.units > 30 { continue }
            if block.candidate.block.kind == .listItem, isAmongText(index, in: range) { continue }
            candidates[index].remove(.links, "nothing but a link")
        }
    }

    /// Whether a link of a list stands between paragraphs of one element, in a short list of links that is in no box of
    /// its own: then it belongs to the text that stands around it. (A linked paragraph there is a promotion, most often.)
    private func isAmongText(_ index: Int, in range: Range<Int>) -> Bool {
        let limit = CleanerLimits.longestLinkRun
        var run = 0
        func textBeside(_ indices: some Sequence<Int>) -> Int? {
            for other in indices where !blocks[other].isHidden && !blocks[other].isControl {
                let block = blocks[other]
                if block.linkDensity > 0.6 {
                    run += 1
                    if run >= limit { return nil }
                    continue
                }
                return block.candidate.shape.isProse && chromeElement(above: block.element) == nil ? other : nil
            }
            return nil
        }
        guard run < limit, let before = textBeside((range.lowerBound..<index).reversed()),
            let after = textBeside(index + 1..<range.upperBound),
            let common = commonElement(of: blocks[before].element, blocks[after].element)
        else { return false }
        return depth(of: index, below: common) <= CleanerLimits.deepestLink
    }

    /// How many elements that are not inline stand between a block's text and an element around it.
    private func depth(of index: Int, below outer: Int) -> Int {
        var element = blocks[index].element
        var depth = 0
        while element >= 0, element != outer {
            if elements[element].kind != .inline, elements[element].kind != .anchor { depth += 1 }
            element = elements[element].parent
        }
        return depth
    }

    private func commonElement(of first: Int, _ second: Int) -> Int? {
        var element = first
        // Elements are in document order: one that holds the second's start holds the second.
        while element >= 0 {
            if element == second || isElement(second, inside: element) { return element }
            element = elements[element].parent
        }
        return nil
    }

    private func isElement(_ inner: Int, inside outer: Int) -> Bool {
        var element = inner
        while element > outer { element = elements[element].parent }
        return element == outer
    }

    private func hasLinkNeighbours(_ index: Int, in range: Range<Int>) -> Bool {
        [index - 1, index + 1].contains { range.contains($0) && blocks[$0].linkDensity > 0.6 }
    }
}
