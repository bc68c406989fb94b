import TextFacts

/// Posts in a series: the pages of blogs and forums show several texts one after another, each with its time.
extension BodyFinder {
    /// Where the second text of a series begins, or the first comment: a line of nothing but a name and a time with
    /// running text after it, the third such line at least of its build on the page, after the text has begun.
    ///
    /// Days alone do not count: a chronicle has them.
    func startOfSeries(title: Int?, underChrome: [Bool]) -> Int? {
        let start = title.map { $0 + 1 } ?? 0
        var members: [Build: [Int]] = [:]
        for index in start..<max(start, blocks.count) where !underChrome[index] && isTimeLine(index) {
            members[build(of: index), default: []].append(index)
        }
        let before = mass[min(start, mass.count - 1)]
        var first: Int?
        for series in members.values where series.count >= 3 {
            let opening = series.filter { opensText($0) }
            guard opening.count >= 3 else { continue }
            // Without a title, the first of them is taken for the text's own.
            let others = title == nil ? opening[1...] : opening[...]
            guard let second = others.first(where: { mass[$0] - before >= 60 }) else { continue }
            // The line above is the next text's title, or the writer's name.
            let above = second - 1
            let heads =
                above >= start && !blocks[above].candidate.shape.isProse && blocks[above].candidate.shape.units <= 40
            first = min(first ?? .max, heads ? above : second)
        }
        return first
    }

    /// Where comments begin under a heading of theirs: `119 Comments`, `12 Responses to “…”`, 网友评论（3）. Comments may well
    /// be longer than the text. A link of these words leads there: it stands above the text as often.
    func startOfComments(title: Int?, underChrome: [Bool]) -> Int? {
        let start = title.map { $0 + 1 } ?? 0
        let before = mass[min(start, mass.count - 1)]
        for index in start..<max(start, blocks.count) where !underChrome[index] && !blocks[index].isHidden {
            guard mass[index] - before >= CleanerLimits.textBeforeComments,
                blocks[index].candidate.shape.units <= 40, blocks[index].linkDensity <= CleanerLimits.linkedComments,
                CommentsHeading.matches(blocks[index].candidate.text, isHeading: level(of: blocks[index].element) > 0)
            else { continue }
            return index
        }
        return nil
    }

    /// What lines of one series have in common.
    private struct Build: Hashable {
        var depth: Int
        var names: UInt32
    }

    private func build(of index: Int) -> Build {
        var depth = 0
        var element = blocks[index].element
        let names = elements.indices.contains(element) ? elements[element].names.rawValue : 0
        while element >= 0 {
            depth += 1
            element = elements[element].parent
        }
        return Build(depth: depth, names: names)
    }

    private func isTimeLine(_ index: Int) -> Bool {
        let block = blocks[index]
        let shape = block.candidate.shape
        guard !block.isHidden, !block.isControl, shape.digits >= 8, shape.digits <= 20, shape.units <= 14 else {
            return false
        }
        guard let date = DateReader.first(in: block.candidate.text), let iso = date.iso else { return false }
        return iso.utf8.count > 10
    }

    private func opensText(_ index: Int) -> Bool {
        blocks[index + 1..<min(blocks.count, index + 4)].contains { $0.candidate.shape.isProse && $0.linkDensity < 0.5 }
    }
}
