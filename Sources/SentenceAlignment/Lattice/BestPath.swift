import BitextModel

/// The best path through a lattice (Viterbi).
package enum BestPath {
    /// The arcs of the path with the highest sum of scores, in order; empty if no path exists.
    ///
    /// Give posteriors minus a constant as scores for posterior decoding. Ties fall to the arc that comes first, so the
    /// result is the same every time.
    /// - Complexity: O(arcs).
    package static func arcs(of lattice: BeadLattice, scores: [Float]) -> [Int] {
        let band = lattice.band
        var best = [Double](repeating: -.infinity, count: band.cellCount)
        var via = [Int32](repeating: -1, count: band.cellCount)
        var from = [Int32](repeating: -1, count: band.cellCount)
        best[0] = 0
        for row in 0...band.sourceCount {
            let first = band.rowStart[row]
            for cell in first..<band.rowStart[row + 1] where best[cell] > -.infinity {
                let target = Int(band.low[row]) + cell - first
                for arc in Int(lattice.arcStart[cell])..<Int(lattice.arcStart[cell + 1]) {
                    let shape = BeadInventory.types[Int(lattice.arcTypes[arc])]
                    let next = band.cell(source: row + shape.source, target: target + shape.target)
                    let value = best[cell] + Double(scores[arc])
                    if value > best[next] {
                        best[next] = value
                        via[next] = Int32(arc)
                        from[next] = Int32(cell)
                    }
                }
            }
        }
        var path: [Int] = []
        var cell = band.cellCount - 1
        guard best[cell] > -.infinity else { return [] }
        while via[cell] >= 0 {
            path.append(Int(via[cell]))
            cell = Int(from[cell])
        }
        return path.reversed()
    }
}
