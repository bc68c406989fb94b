import BitextModel

/// Boxes beside the text that say what they are: by a heading, or by the terms of signing up.
extension BodyFinder {
    /// A box that opens with 相关阅读, Related stories and the like goes as a whole.
    func removeBoxes(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        for index in range where candidates[index].isKept && index != title && blocks[index].candidate.shape.units <= 12
        {
            guard let chrome = recogniser.recognise(candidates[index].text, shape: candidates[index].shape),
                chrome.place == .tail, let box = box(openedBy: index)
            else { continue }
            let blocksOfBox = elements[box].blocks
            if let title, blocksOfBox.contains(title) { continue }
            // Not if it holds most of the text.
            guard mass(of: box) <= 1.2 * (mass[index] - mass[range.lowerBound]) else { continue }
            let heading = candidates[index].text
            for inside in blocksOfBox {
                candidates[inside].remove(chrome.kind, inside == index ? chrome.reason : "in the box “\(heading)”")
            }
        }
    }

    /// A box goes in which readers sign up for something: a button, and the terms below it.
    ///
    /// - Complexity: O(blocks × depth).
    func removeSignUps(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        for index in range where candidates[index].isKept && SignUpTerms.areTerms(candidates[index].text) {
            var element = blocks[index].element
            var box: Range<Int>?
            while element >= 0, elements[element].kind != .body {
                let inside = elements[element].blocks
                guard Double(inside.count) <= CleanerLimits.longestSignUp else { break }
                let units = inside.reduce(0) { $0 + (blocks[$1].isHidden ? 0 : blocks[$1].candidate.shape.units) }
                guard units <= CleanerLimits.longestSignUp, title.map({ !inside.contains($0) }) ?? true else { break }
                if inside.contains(where: { blocks[$0].isControl }) { box = inside }
                element = elements[element].parent
            }
            for inside in box ?? index..<index where candidates[inside].isKept {
                candidates[inside].remove("share", "in a box to sign up for something")
            }
        }
    }

    /// The largest element whose first visible block this is, with more than the one block.
    private func box(openedBy index: Int) -> Int? {
        var element = blocks[index].element
        var found: Int?
        while element >= 0, elements[element].kind != .body {
            let first = elements[element].blocks.first { !blocks[$0].isHidden && !blocks[$0].isControl }
            guard first == index else { break }
            if elements[element].blocks.count > 1 { found = element }
            element = elements[element].parent
        }
        return found
    }
}
