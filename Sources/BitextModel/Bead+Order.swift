extension Bead {
    /// The beads of a document with those that are moved among them: each where its source stands.
    ///
    /// - Parameters:
    ///   - beads: in document order; sentences of moved beads are in none of them.
    ///   - moved: in any order.
    /// - Complexity: O(beads + moved log moved).
    package static func inOrder(_ beads: [Bead], moved: [Bead]) -> [Bead] {
        guard !moved.isEmpty else { return beads }
        var left = moved.sorted { ($0.source.first ?? .max) > ($1.source.first ?? .max) }
        var ordered: [Bead] = []
        ordered.reserveCapacity(beads.count + moved.count)
        for bead in beads {
            if let first = bead.source.first {
                while let next = left.last, (next.source.first ?? .max) < first {
                    ordered.append(next)
                    left.removeLast()
                }
            }
            ordered.append(bead)
        }
        return ordered + left.reversed()
    }
}
