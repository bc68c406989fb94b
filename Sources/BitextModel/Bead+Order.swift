extension Bead {
    /// The beads of a document with those that are moved among them: each where its source stands.
    ///
    /// - Parameters:
    ///   - beads: in document order; sentences of moved beads are in none of them.
    ///   - moved: in any order.
    /// - Complexity: O(beads + moved log moved).
    package static func inOrder(_ beads: [Bead], moved: [Bead]) -> [Bead] {
        inOrder(beads, moved: moved) { $0 }
    }

    /// The same for what holds a bead each.
    package static func inOrder<Element>(
        _ elements: [Element], moved: [Element], bead: (Element) -> Bead
    ) -> [Element] {
        guard !moved.isEmpty else { return elements }
        func place(_ element: Element) -> Int { bead(element).source.first ?? .max }
        var left = moved.sorted { place($0) > place($1) }
        var ordered: [Element] = []
        ordered.reserveCapacity(elements.count + moved.count)
        for element in elements {
            if let first = bead(element).source.first {
                while let next = left.last, place(next) < first {
                    ordered.append(next)
                    left.removeLast()
                }
            }
            ordered.append(element)
        }
        return ordered + left.reversed()
    }
}
