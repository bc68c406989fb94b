/// The part of the alignment matrix that is searched: for each source position a range of target positions.
///
/// Positions are *between* sentences: source positions 0...N, target positions 0...M. Both ends of every range rise
/// monotonically, (0, 0) and (N, M) are inside, and neighbouring rows overlap, so that a path exists.
package struct Band: Sendable, Equatable {
    package let targetCount: Int
    /// For each source position the first and the last target position inside.
    package private(set) var low: [Int32]
    package private(set) var high: [Int32]
    /// Where each row's cells begin in row-major order; one more entry than rows.
    package private(set) var rowStart: [Int]

    package var sourceCount: Int { low.count - 1 }
    package var cellCount: Int { rowStart[rowStart.count - 1] }

    /// Makes any given ranges a legal band.
    package init(low given: [Int], high givenHigh: [Int], targetCount: Int) {
        self.targetCount = targetCount
        let rows = given.count
        var low = given.map { min(max($0, 0), targetCount) }
        var high = givenHigh.map { min(max($0, 0), targetCount) }
        low[0] = 0
        high[rows - 1] = targetCount
        // Rising ends: a later row starts no earlier, an earlier row ends no later.
        for row in stride(from: rows - 2, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
        for row in 1..<max(rows, 1) where row < rows { high[row] = max(high[row], high[row - 1]) }
        // Neighbouring rows share a position.
        for row in stride(from: rows - 2, through: 0, by: -1) { high[row] = max(high[row], low[row + 1]) }
        for row in 0..<rows { high[row] = max(high[row], low[row]) }
        for row in 1..<max(rows, 1) where row < rows { high[row] = max(high[row], high[row - 1]) }
        self.low = low.map(Int32.init)
        self.high = high.map(Int32.init)
        rowStart = [0]
        rowStart.reserveCapacity(rows + 1)
        for row in 0..<rows { rowStart.append(rowStart[row] + high[row] - low[row] + 1) }
    }

    /// The whole matrix.
    package init(sourceCount: Int, targetCount: Int) {
        self.init(
            low: Array(repeating: 0, count: sourceCount + 1),
            high: Array(repeating: targetCount, count: sourceCount + 1), targetCount: targetCount)
    }

    /// `halfWidth` positions to each side of a path, given as the target position of each source position.
    package init(around path: [Int], halfWidth: Int, targetCount: Int) {
        self.init(
            low: path.map { $0 - halfWidth }, high: path.map { $0 + halfWidth }, targetCount: targetCount)
    }

    /// The same band widened so that the given positions are inside.
    package func including(_ positions: some Sequence<(source: Int, target: Int)>) -> Band {
        var low = self.low.map(Int.init)
        var high = self.high.map(Int.init)
        for (source, target) in positions {
            low[source] = min(low[source], target)
            high[source] = max(high[source], target)
        }
        return Band(low: low, high: high, targetCount: targetCount)
    }

    /// Whether a position is inside.
    @inline(__always)
    func contains(source: Int, target: Int) -> Bool {
        source >= 0 && source < low.count && target >= Int(low[source]) && target <= Int(high[source])
    }

    /// Whether a bead's ends are inside.
    package func contains(_ bead: BeadSpan) -> Bool {
        contains(source: bead.sourceStart, target: bead.targetStart)
            && contains(source: bead.sourceEnd, target: bead.targetEnd)
    }

    /// The cell's number in row-major order; the position must be inside.
    @inline(__always)
    func cell(source: Int, target: Int) -> Int { rowStart[source] + target - Int(low[source]) }
}
