import BitextModel

/// The best path of small beads inside a wide band, and how far other good paths stray from it.
///
/// It narrows the search: where evidence is plain the band becomes a few positions wide, where there is none it stays
/// open. (A fixed width of 12 lost up to a quarter of the gold beads of documents with untranslated stretches.)
struct RoughPath: Sendable {
    /// The best path.
    let beads: [BeadSpan]
    /// All positions on a path that is not much worse than the best.
    let band: Band

    /// Natural logarithm of how much worse a path may be.
    private static let tolerance: Float = 12
    /// Positions to each side that the band has at least: beads of more than two sentences need room.
    private static let leastHalfWidth = 6
    /// And at most, from the best path.
    private static let greatestHalfWidth = 80

    /// 1-0, 0-1, 1-1, 1-2, 2-1, 2-2.
    private static let types: [Int] = BeadInventory.types.indices.filter {
        BeadInventory.types[$0].source <= 2 && BeadInventory.types[$0].target <= 2
    }

    /// - Complexity: O(cells of the band), with 32 bytes a cell.
    init(in wide: Band, scorer: BeadScorer) {
        let shapes = Self.types.map { BeadInventory.types[$0] }
        let rows = wide.sourceCount + 1
        // The score of the arc of each type that *ends* in a cell.
        var scores = [Float](repeating: -.infinity, count: wide.cellCount * shapes.count)
        var forward = [Float](repeating: -.infinity, count: wide.cellCount)
        var via = [UInt8](repeating: .max, count: wide.cellCount)
        forward[0] = 0
        var beads: [BeadSpan] = []
        var types: [Int] = []
        // Where each bead of the row ends, where it begins, and which of the types it is.
        var places: [(cell: Int32, start: Int32, index: UInt8)] = []
        for source in 0..<rows {
            beads.removeAll(keepingCapacity: true)
            types.removeAll(keepingCapacity: true)
            places.removeAll(keepingCapacity: true)
            for target in Int(wide.low[source])...Int(wide.high[source]) {
                let cell = wide.cell(source: source, target: target)
                for (index, shape) in shapes.enumerated() {
                    let from = (source: source - shape.source, target: target - shape.target)
                    guard wide.contains(source: from.source, target: from.target) else { continue }
                    beads.append(
                        BeadSpan(
                            sourceStart: from.source, sourceEnd: source, targetStart: from.target, targetEnd: target))
                    types.append(Self.types[index])
                    let start = wide.cell(source: from.source, target: from.target)
                    places.append((Int32(cell), Int32(start), UInt8(index)))
                }
            }
            for (bead, score) in scorer.scores(of: beads, types: types).enumerated() {
                let place = places[bead]
                let cell = Int(place.cell)
                scores[cell * shapes.count + Int(place.index)] = score
                let sum = forward[Int(place.start)] + score
                if sum > forward[cell] {
                    forward[cell] = sum
                    via[cell] = place.index
                }
            }
        }

        var backward = [Float](repeating: -.infinity, count: wide.cellCount)
        backward[wide.cellCount - 1] = 0
        for source in stride(from: rows - 1, through: 0, by: -1) {
            for target in stride(from: Int(wide.high[source]), through: Int(wide.low[source]), by: -1) {
                let cell = wide.cell(source: source, target: target)
                let after = backward[cell]
                guard after > -.infinity else { continue }
                for (index, shape) in shapes.enumerated() where scores[cell * shapes.count + index] > -.infinity {
                    let from = wide.cell(source: source - shape.source, target: target - shape.target)
                    backward[from] = max(backward[from], after + scores[cell * shapes.count + index])
                }
            }
        }

        self.beads = Self.path(in: wide, via: via, shapes: shapes)
        let positions = Self.positions(of: self.beads, sourceCount: wide.sourceCount)
        let best = forward[wide.cellCount - 1]
        var low = positions.map { $0 - Self.leastHalfWidth }
        var high = positions.map { $0 + Self.leastHalfWidth }
        for source in 0..<rows {
            let first = max(Int(wide.low[source]), positions[source] - Self.greatestHalfWidth)
            let last = min(Int(wide.high[source]), positions[source] + Self.greatestHalfWidth)
            guard first <= last else { continue }
            for target in first...last {
                let cell = wide.cell(source: source, target: target)
                guard forward[cell] + backward[cell] > best - Self.tolerance else { continue }
                low[source] = min(low[source], target - 2)
                high[source] = max(high[source], target + 2)
            }
        }
        band = Band(low: low, high: high, targetCount: wide.targetCount)
    }

    private static func path(in band: Band, via: [UInt8], shapes: [Bead.Kind]) -> [BeadSpan] {
        var path: [BeadSpan] = []
        var source = band.sourceCount
        var target = band.targetCount
        while source > 0 || target > 0 {
            let index = via[band.cell(source: source, target: target)]
            guard index != .max else { return [] }
            let shape = shapes[Int(index)]
            path.append(
                BeadSpan(
                    sourceStart: source - shape.source, sourceEnd: source, targetStart: target - shape.target,
                    targetEnd: target))
            source -= shape.source
            target -= shape.target
        }
        return path.reversed()
    }

    /// A path as one target position for each source position.
    private static func positions(of beads: [BeadSpan], sourceCount: Int) -> [Int] {
        var positions = [Int](repeating: 0, count: sourceCount + 1)
        for bead in beads {
            for step in 0...bead.sourceCount {
                positions[bead.sourceStart + step] =
                    bead.sourceCount == 0
                    ? bead.targetEnd : bead.targetStart + bead.targetCount * step / bead.sourceCount
            }
        }
        return positions
    }
}
