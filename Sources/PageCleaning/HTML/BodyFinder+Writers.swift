import BitextModel

/// Who wrote a text, in a box of its own.
extension BodyFinder {
    /// A box that is called after the writer (`author-bio`) and small beside the text goes.
    ///
    /// - Complexity: O(blocks × depth).
    func removeWriters(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        let total = mass[range.upperBound] - mass[range.lowerBound]
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            guard candidates[index].isKept, candidates[index].shape.isProse,
                let box = writersBox(around: index), mass(of: box) <= CleanerLimits.largestWriter * total
            else { continue }
            let inside = elements[box].blocks
            if let title, inside.contains(title) { continue }
            for block in inside.clamped(to: range) {
                candidates[block].remove("author", "about the writer, in a box that is called so")
            }
            index = max(index, min(inside.upperBound, range.upperBound) - 1)
        }
    }

    /// The outermost element around a block that is called after the writer and not after the text.
    private func writersBox(around index: Int) -> Int? {
        var element = blocks[index].element
        var found: Int?
        while element >= 0 {
            let names = elements[element].names
            if names.contains(.byline) {
                guard names.isDisjoint(with: [.body, .title]) else { return found }
                found = element
            }
            element = elements[element].parent
        }
        return found
    }
}
