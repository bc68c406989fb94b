import BitextModel
import TextFacts

/// Links inside the body: what belongs to the text, and what leads away from it.
extension BodyFinder {
    /// Blocks that are nothing but links go, unless a link is a paragraph's text.
    func removeLinkLists(_ candidates: inout [Candidate], in range: Range<Int>) {
        for index in range where candidates[index].isKept {
            let block = blocks[index]
            guard block.linkDensity > CleanerLimits.linkBlock, block.candidate.block.kind != .tableCell,
                !isAttachment(index), !(cards.map { isSaid(by: $0, at: index) } ?? false)
            else { continue }
            let shape = block.candidate.shape
            if block.candidate.block.kind == .heading, shape.units >= 3,
                isInTextBox(index) || !hasLinkNeighbours(index, in: range)
            {
                continue
            }
            if shape.isProse, shape.units > CleanerLimits.longestTeaserLink { continue }
            if isStatement(block.candidate) || isShownAddress(index) { continue }
            if block.candidate.block.kind == .listItem, isAmongText(index, in: range) { continue }
            candidates[index].remove(.links, "nothing but a link")
        }
    }

    /// Items of a list that are a link and a date, with a word or two beside them (what kind of notice, whose): a row of them
    /// leads to other pages, however much of it is no link.
    ///
    /// - Complexity: O(blocks).
    func removeDatedLinks(_ candidates: inout [Candidate], in range: Range<Int>) {
        var run: [Int] = []
        func close() {
            if run.count >= CleanerLimits.fewestDatedLinks {
                for index in run { candidates[index].remove(.links, "one of \(run.count) dated links in a row") }
            }
            run = []
        }
        for index in range where !blocks[index].isHidden && !blocks[index].isControl {
            if isDatedLink(candidates[index], density: blocks[index].linkDensity) { run.append(index) } else { close() }
        }
        close()
    }

    private func isDatedLink(_ candidate: Candidate, density: Double) -> Bool {
        candidate.block.kind == .listItem && density >= CleanerLimits.smallestDatedLink
            && candidate.shape.units <= CleanerLimits.longestDatedLink && candidate.shape.digits >= 4
            && DateReader.first(in: candidate.text) != nil
    }

    /// A linked sentence with its full stop: headlines and menus have none.
    private func isStatement(_ candidate: Candidate) -> Bool {
        let shape = candidate.shape
        guard shape.isProse, shape.units >= CleanerLimits.shortestStatement else { return false }
        return (candidate.text.hasSuffix(".") && !candidate.text.hasSuffix("..")) || candidate.text.hasSuffix("。")
    }

    /// `E-mail: office@example.org`, https://www.example.org/: a link that shows where it leads, in a box of running text,
    /// is something the text says.
    private func isShownAddress(_ index: Int) -> Bool {
        let text = blocks[index].candidate.text
        let hasAddress = text.split(whereSeparator: \.isWhitespace).contains { word in
            word.contains("://") || word.hasPrefix("www.")
                || (word.contains("@") && word.contains(".") && word.first != "@")
        }
        return hasAddress && isInTextBox(index)
    }

    /// Whether running text stands in the same container.
    func isInTextBox(_ index: Int) -> Bool {
        let container = container(of: index)
        return container >= 0 && textBoxes.contains(container)
    }

    /// Whether a link of a list stands between paragraphs of one element, in a list of links that is in no box of its own:
    /// then it belongs to the text that stands around it. Such a list is short, or announced by a colon. (A linked paragraph
    /// there is a promotion, most often.)
    func isAmongText(_ index: Int, in range: Range<Int>) -> Bool {
        var run = 0
        func textBeside(_ indices: some Sequence<Int>) -> Int? {
            for other in indices.prefix(CleanerLimits.longestLook)
            where !blocks[other].isHidden && !blocks[other].isControl {
                let block = blocks[other]
                if block.linkDensity > CleanerLimits.linkBlock {
                    run += 1
                    if run >= CleanerLimits.longestAnnouncedRun { return nil }
                    continue
                }
                let shape = block.candidate.shape
                // The list may have a heading, and the text after it.
                if level(of: block.element) > 0, shape.units >= 3, !shape.isProse {
                    if recogniser.recognise(block.candidate.text, shape: shape) != nil { return nil }
                    if shape.endsWithColon { return other }
                    continue
                }
                // Too short for a sentence, it announces the list all the same.
                if shape.endsWithColon, isInTextBox(other) { return other }
                return shape.isProse && chromeElement(above: block.element) == nil ? other : nil
            }
            return nil
        }
        guard let before = textBeside((range.lowerBound..<index).reversed()),
            let after = textBeside(index + 1..<range.upperBound),
            let common = commonElement(of: blocks[before].element, blocks[after].element)
        else { return false }
        let isAnnounced = blocks[before].candidate.shape.endsWithColon
        guard run < (isAnnounced ? CleanerLimits.longestAnnouncedRun : CleanerLimits.longestLinkRun) else {
            return false
        }
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
        [index - 1, index + 1].contains {
            range.contains($0) && blocks[$0].linkDensity > CleanerLimits.linkBlock
        }
    }
}
