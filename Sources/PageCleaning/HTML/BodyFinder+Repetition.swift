import BitextModel

/// What a page says more than once, or in a row of the same build: captions of a series of pictures, teasers.
extension BodyFinder {
    /// A line that stands under three pictures or more is kept once.
    func removeRepeatedCaptions(_ candidates: inout [Candidate], in range: Range<Int>) {
        var places: [String: [Int]] = [:]
        for index in range where candidates[index].isKept {
            let candidate = candidates[index]
            guard blocks[index].followsImage, !candidate.shape.isProse, candidate.shape.units >= 3 else { continue }
            places[candidate.text, default: []].append(index)
        }
        for same in places.values where same.count >= 3 {
            for index in same.dropFirst() {
                candidates[index].remove(.duplicate, "the same line stands under \(same.count) pictures")
            }
        }
    }

    /// Four teasers in a row or more: a link to another page and a line or two about it.
    func removeTeasers(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        let total = mass[range.upperBound] - mass[range.lowerBound]
        let visible = range.filter { !blocks[$0].isHidden && !blocks[$0].isControl }
        var position = 0
        while position < visible.count {
            let start = position
            var teasers = 0
            while let next = teaserEnd(visible, from: position) {
                teasers += 1
                position = next
            }
            guard teasers >= 4 else {
                position = start + 1
                continue
            }
            let run = visible[start]...visible[position - 1]
            // A page that is nothing but such a list is about it.
            guard title.map({ !run.contains($0) }) ?? true,
                mass[run.upperBound + 1] - mass[run.lowerBound] <= 0.4 * total
            else { continue }
            for index in run { candidates[index].remove(.related, "one of \(teasers) teasers in a row") }
        }
    }

    /// Where a teaser ends that starts here: a link of a few words, and one or two blocks that are none and are short.
    private func teaserEnd(_ visible: [Int], from position: Int) -> Int? {
        guard position < visible.count else { return nil }
        let head = blocks[visible[position]]
        guard head.linkDensity > 0.6, head.candidate.shape.units <= 30, head.candidate.block.kind != .tableCell else {
            return nil
        }
        var end = position + 1
        var holdsText = false
        while end < visible.count, end - position <= 2 {
            let block = blocks[visible[end]]
            guard block.linkDensity < 0.3, block.candidate.shape.units <= 45, elements[block.element].level == 0 else {
                break
            }
            if block.candidate.shape.isProse || block.candidate.shape.units >= 10 { holdsText = true }
            end += 1
        }
        return holdsText ? end : nil
    }
}
