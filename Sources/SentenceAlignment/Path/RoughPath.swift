import BitextModel

/// The best path of small beads inside a wide band: it finds the narrow band for the full model.
enum RoughPath {
    /// 1-0, 0-1, 1-1, 1-2, 2-1, 2-2.
    private static let types: [Int] = BeadInventory.types.indices.filter {
        BeadInventory.types[$0].source <= 2 && BeadInventory.types[$0].target <= 2
    }

    /// Viterbi with one byte of memory a cell.
    static func beads(in band: Band, scorer: BeadScorer) -> [BeadSpan] {
        let shapes = types.map { BeadInventory.types[$0] }
        var via = [UInt8](repeating: .max, count: band.cellCount)
        // Best scores of the last three rows are all a step needs.
        var rows = [[Float]](repeating: [], count: 3)
        var scorer = scorer
        for source in 0...band.sourceCount {
            let low = Int(band.low[source])
            let high = Int(band.high[source])
            var row = [Float](repeating: -.infinity, count: high - low + 1)
            if source == 0 { row[0] = 0 }
            for target in low...high {
                var best = row[target - low]
                var bestType = UInt8.max
                for (index, shape) in shapes.enumerated() {
                    let fromSource = source - shape.source
                    let fromTarget = target - shape.target
                    guard band.contains(source: fromSource, target: fromTarget) else { continue }
                    let before =
                        shape.source == 0
                        ? row[fromTarget - low] : rows[shape.source - 1][fromTarget - Int(band.low[fromSource])]
                    guard before > -.infinity else { continue }
                    let span = BeadSpan(
                        sourceStart: fromSource, sourceEnd: source, targetStart: fromTarget, targetEnd: target)
                    let score = before + scorer.score(span, type: types[index])
                    if score > best {
                        best = score
                        bestType = UInt8(index)
                    }
                }
                row[target - low] = best
                via[band.cell(source: source, target: target)] = bestType
            }
            rows[2] = rows[1]
            rows[1] = rows[0]
            rows[0] = row
        }
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
    static func positions(of beads: [BeadSpan], sourceCount: Int) -> [Int] {
        var positions = [Int](repeating: 0, count: sourceCount + 1)
        for bead in beads {
            let span = bead.targetEnd - bead.targetStart
            for step in 1...max(1, bead.sourceCount) where step <= bead.sourceCount {
                positions[bead.sourceStart + step] = bead.targetStart + span * step / bead.sourceCount
            }
            if bead.sourceCount == 0 { positions[bead.sourceStart] = bead.targetEnd }
        }
        return positions
    }
}
