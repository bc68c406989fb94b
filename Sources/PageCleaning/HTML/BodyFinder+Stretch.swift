import BitextModel

/// The densest stretch: where a run of blocks stops to be a text and becomes the page around it.
extension BodyFinder {
    /// What a block adds to a stretch of text: running text its length, other text a little; a link takes away.
    private func gain(of index: Int) -> Double {
        let block = blocks[index]
        guard !block.isHidden, !block.isControl, chromeElement(above: block.element) == nil else { return 0 }
        if let cards, cards.holds[index] { return weights[index] }
        // A column of a table may be links.
        if block.candidate.block.kind == .tableCell { return max(weights[index], 0) }
        if block.linkDensity >= 0.5, isAttachment(index) { return 0 }
        if block.linkDensity >= 0.5, block.candidate.block.kind == .listItem, isAmongText(index, in: 0..<blocks.count) {
            return 0
        }
        if block.linkDensity >= 0.5 { return -3 - 0.5 * min(block.candidate.shape.units, 30) }
        return weights[index]
    }

    /// Whether a link is to what belongs to the release.
    func isAttachment(_ index: Int) -> Bool { AttachmentName.matches(blocks[index].candidate.text) }

    /// Where the stretch of greatest sum from the range's start ends (Pasternack and Roth, "Extracting article text
    /// from the web with maximum subsequence segmentation", 2009).
    ///
    /// A few links among the last lines end no text: what follows must take much away first.
    ///
    /// - Complexity: O(blocks of the range × depth).
    func densestEnd(of range: Range<Int>) -> Int {
        var sum = 0.0
        var best = 0.0
        var end = range.lowerBound
        var lowest = 0.0
        for index in range {
            sum += gain(of: index)
            if sum >= best {
                best = sum
                end = index + 1
                lowest = sum
            }
            lowest = min(lowest, sum)
        }
        return best > 0 && best - lowest >= CleanerLimits.stretchDrop ? end : range.upperBound
    }

    /// The stretch of greatest sum of the whole page; of the page below its title, where that has any text.
    func densestStretch(title: Int?) -> Range<Int> {
        if let title {
            let below = densestStretch(of: title + 1..<max(title + 1, blocks.count))
            if below.gain >= 60 { return title..<below.range.upperBound }
        }
        return densestStretch(of: 0..<blocks.count).range
    }

    private func densestStretch(of range: Range<Int>) -> (range: Range<Int>, gain: Double) {
        var best = (range: range.lowerBound..<range.lowerBound, gain: 0.0)
        var start = range.lowerBound
        var sum = 0.0
        for index in range {
            sum += gain(of: index)
            if sum > best.gain { best = (start..<index + 1, sum) }
            if sum < 0 {
                sum = 0
                start = index + 1
            }
        }
        return best
    }
}
