import TextFacts

/// The headings at which a text ends and another begins.
extension BodyFinder {
    /// A heading that is a link, or a second first-level heading, after the text has begun, opens another page's teaser.
    func endOfText(title: Int?, underChrome: [Bool], isOwnSection: (Int) -> Bool) -> Int? {
        let start = title.map { $0 + 1 } ?? 0
        let titleLevel = title.map { level(of: blocks[$0].element) } ?? 0
        guard start < blocks.count, let total = mass.last else { return nil }
        let before = mass[start]
        let main = mainTextStart(from: start, underChrome: underChrome)
        for index in start..<blocks.count where !blocks[index].isHidden && !underChrome[index] {
            let sofar = mass[index] - before
            guard index > main, sofar >= 60, sofar >= 0.04 * total else { continue }
            let block = blocks[index]
            let level = level(of: block.element)
            let shape = block.candidate.shape
            guard level > 0, shape.units >= 3 else { continue }
            if block.linkDensity > 0.8, level <= 4 || isDated(after: index), !(block.link.map(isOwnSection) ?? false),
                !continuesText(after: index)
            {
                return index
            }
            if level == 1, titleLevel == 1, !continuesText(after: index) { return index }
        }
        return nil
    }

    /// Teasers of news are dated; low headings that lead on within a text are not.
    private func isDated(after index: Int) -> Bool {
        blocks[index + 1..<min(blocks.count, index + 4)].contains { block in
            block.candidate.shape.units <= 20 && DateReader.first(in: block.candidate.text) != nil
        }
    }

    /// The first block of the box with most running text of its own: the text cannot end before it has begun.
    private func mainTextStart(from start: Int, underChrome: [Bool]) -> Int {
        var sums: [Int: (mass: Double, first: Int)] = [:]
        for index in start..<blocks.count where !underChrome[index] && blocks[index].candidate.shape.isProse {
            let own = mass[index + 1] - mass[index]
            sums[container(of: index), default: (0, index)].mass += own
        }
        let best = sums.values.max { ($0.mass, $1.first) < ($1.mass, $0.first) }
        return best?.first ?? start
    }

    /// Whether the text goes on after a heading in the box it stood in before: then the heading is one of its own.
    private func continuesText(after index: Int) -> Bool {
        func prose(_ indices: some Sequence<Int>, limit: Int) -> [Int] {
            var found: [Int] = []
            for candidate in indices {
                if blocks[candidate].candidate.shape.isProse, blocks[candidate].linkDensity < 0.5 {
                    found.append(candidate)
                }
                if found.count == limit { break }
            }
            return found
        }
        let before = prose((max(0, index - 20)..<index).reversed(), limit: 3).map { container(of: $0) }
        let after = prose(index + 1..<min(blocks.count, index + CleanerLimits.longestHeadingLook), limit: 3).map {
            container(of: $0)
        }
        return after.contains { before.contains($0) }
    }
}
