import BitextModel

/// The best path through a lattice (Viterbi).
package enum BestPath {
    /// The arcs of the path with the highest sum of scores, in order; empty if no path exists.
    ///
    /// Give posteriors minus a constant as scores for posterior decoding. Ties fall to the arc that comes first, so the
    /// result is the same every time.
    ///
    /// - Parameter transitions: if given, the score of each kind of bead after each: `[kinds x kinds]`.
    /// - Complexity: O(arcs).
    package static func arcs(of lattice: BeadLattice, scores: [Float], transitions: [Float]? = nil) -> [Int] {
        let band = lattice.band
        let kinds = transitions == nil ? 1 : BeadKind.count
        let kindOfType = transitions == nil ? [Int](repeating: 0, count: BeadInventory.types.count) : BeadKind.ofTypes
        let added = transitions ?? [0]
        let sourceSteps = BeadInventory.types.map(\.source)
        let targetSteps = BeadInventory.types.map(\.target)
        // [cells x kinds]: of the paths that arrive with a bead of that kind.
        var best = [Double](repeating: -.infinity, count: band.cellCount * kinds)
        var via = [Int32](repeating: -1, count: best.count)
        var from = [Int32](repeating: -1, count: best.count)
        best[transitions == nil ? 0 : BeadTransitions.start] = 0
        for row in 0...band.sourceCount {
            let first = band.rowStart[row]
            for cell in first..<band.rowStart[row + 1] {
                let target = Int(band.low[row]) + cell - first
                for before in 0..<kinds where best[cell * kinds + before] > -.infinity {
                    for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                        let type = Int(lattice.arcTypes[arc])
                        let kind = kindOfType[type]
                        let next =
                            band.cell(source: row + sourceSteps[type], target: target + targetSteps[type]) * kinds
                            + kind
                        let value =
                            best[cell * kinds + before] + Double(scores[arc]) + Double(added[before * kinds + kind])
                        if value > best[next] {
                            best[next] = value
                            via[next] = Int32(arc)
                            from[next] = Int32(cell * kinds + before)
                        }
                    }
                }
            }
        }
        var path: [Int] = []
        let last = (band.cellCount - 1) * kinds
        var place = last
        for kind in 0..<kinds where best[last + kind] > best[place] { place = last + kind }
        guard best[place] > -.infinity else { return [] }
        while via[place] >= 0 {
            path.append(Int(via[place]))
            place = Int(from[place])
        }
        return path.reversed()
    }
}
