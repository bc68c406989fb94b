import BitextModel

/// The part of the alignment matrix that is searched in a stretch: between the fixed beads, near where the search has
/// looked already, or where it has not, near the straight line.
struct StretchBand: Sendable {
    /// Numbered from the stretch's start.
    let band: Band
    /// Whether it lies within the band of the search, whose evidence can be asked then.
    let isSearched: Bool

    /// Where a fixed bead lies far from everything that was searched, so many cells are looked at between two fixed beads.
    private static let mostCells = 200_000
    private static let leastHalfWidth = 24

    /// - Parameter searched: the band of the search.
    init(_ stretch: Stretch, searched: Band) {
        let fixed = stretch.fixed.filter { !$0.type.isNull }
        isSearched = fixed.allSatisfy { bead in
            searched.contains(source: bead.source[0], target: bead.target[0])
                && searched.contains(
                    source: bead.source[0] + bead.source.count, target: bead.target[0] + bead.target.count)
        }
        var low = [Int](repeating: stretch.target.count, count: stretch.source.count + 1)
        var high = [Int](repeating: 0, count: stretch.source.count + 1)
        var start = (source: stretch.source.lowerBound, target: stretch.target.lowerBound)
        for bead in fixed {
            let end = (source: bead.source[0], target: bead.target[0])
            Self.fill(start, end, stretch, isSearched ? searched : nil, &low, &high)
            start = (end.source + bead.source.count, end.target + bead.target.count)
        }
        let end = (source: stretch.source.upperBound, target: stretch.target.upperBound)
        Self.fill(start, end, stretch, isSearched ? searched : nil, &low, &high)
        band = Band(low: low, high: high, targetCount: stretch.target.count)
    }

    /// Fills the rows between two positions that a path goes through.
    private static func fill(
        _ start: (source: Int, target: Int), _ end: (source: Int, target: Int), _ stretch: Stretch, _ searched: Band?,
        _ low: inout [Int], _ high: inout [Int]
    ) {
        let rows = end.source - start.source + 1
        let halfWidth = max(leastHalfWidth, mostCells / (2 * rows))
        for source in start.source...end.source {
            var range: (low: Int, high: Int)
            if let searched {
                range = (Int(searched.low[source]), Int(searched.high[source]))
            } else {
                let middle =
                    start.target + (end.target - start.target) * (source - start.source) / max(1, rows - 1)
                range = (middle - halfWidth, middle + halfWidth)
            }
            range.low = min(max(range.low, start.target), end.target)
            range.high = min(max(range.high, start.target), end.target)
            if source == start.source { range.low = start.target }
            if source == end.source { range.high = end.target }
            let row = source - stretch.source.lowerBound
            low[row] = min(low[row], range.low - stretch.target.lowerBound)
            high[row] = max(high[row], range.high - stretch.target.lowerBound)
        }
    }

    /// The same in the whole matrix, elsewhere as narrow as can be.
    func inWhole(_ stretch: Stretch, sourceCount: Int, targetCount: Int) -> Band {
        var low = [Int](repeating: 0, count: sourceCount + 1)
        var high = [Int](repeating: 0, count: sourceCount + 1)
        for source in 0...sourceCount {
            if source < stretch.source.lowerBound {
                high[source] = min(source, stretch.target.lowerBound)
            } else if source > stretch.source.upperBound {
                high[source] = max(stretch.target.upperBound, targetCount - (sourceCount - source))
            } else {
                let row = source - stretch.source.lowerBound
                low[source] = stretch.target.lowerBound + Int(band.low[row])
                high[source] = stretch.target.lowerBound + Int(band.high[row])
                continue
            }
            low[source] = high[source]
        }
        return Band(low: low, high: high, targetCount: targetCount)
    }
}
