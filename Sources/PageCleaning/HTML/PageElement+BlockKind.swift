import BitextModel

extension [PageElement] {
    /// What a block is by the elements that it stands in: the nearest of the first few that says so.
    func blockKind(of element: Int) -> Block.Kind {
        var index = element
        var steps = 0
        while index >= 0, index < count, steps < 4 {
            if steps < 2, self[index].names.contains(.caption) { return .caption }
            switch self[index].kind {
            case .heading: return .heading
            case .listItem: return .listItem
            case .cell, .headerCell: return .tableCell
            case .caption: return .caption
            case .preformatted: return .preformatted
            case .quotation: return .quotation
            default: break
            }
            index = self[index].parent
            steps += 1
        }
        return .paragraph
    }
}
