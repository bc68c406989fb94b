/// A text and the column that stands beside it, where no name tells which is which.
extension BodyFinder {
    /// Whether a child holds the page's title and, in one box below it, much of its parent's running text: then it is the text,
    /// and what its parent has more is a column's. A page in sections has the title in the first of them, with little text.
    ///
    /// - Complexity: O(blocks of the child × depth).
    func isTitledText(_ child: Int, of parentMass: Double) -> Bool {
        guard cards == nil, let title, elements[child].blocks.contains(title) else { return false }
        var boxes: [Int: (text: Double, paragraphs: Int)] = [:]
        for index in elements[child].blocks where blocks[index].candidate.shape.isProse {
            let text = mass[index + 1] - mass[index]
            guard text > 0 else { continue }
            let box = container(of: index)
            boxes[box, default: (0, 0)].text += text
            boxes[box, default: (0, 0)].paragraphs += 1
        }
        return boxes.values.contains {
            $0.text >= CleanerLimits.smallestTitledBox * parentMass && $0.paragraphs >= CleanerLimits.fewestParagraphs
        }
    }
}
