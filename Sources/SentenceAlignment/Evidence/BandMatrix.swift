/// Similarities of single sentences inside a band, as row-wise running sums: the sum over a bead's pairs costs two
/// look-ups a source sentence.
struct BandMatrix: Sendable {
    /// For each source sentence the first target sentence it covers.
    private var low: [Int32] = []
    /// For each source sentence the target sentence after the last it covers.
    private var high: [Int32] = []
    /// Where each source sentence's sums begin: `[sentences + 1]`.
    private var start: [Int] = [0]
    /// `sums[start[i] + j - low[i]]` is the sum of row i over targets low[i]..<j.
    private var sums: [Float]

    /// - Parameter fill: adds up what single sentences have in common.
    init(band: Band, fill: (_ cells: inout Cells) -> Void) {
        let sentences = band.sourceCount
        // A bead may reach over the band's edge in rows before and after its corners.
        let reach = BeadInventory.longestSide
        low.reserveCapacity(sentences)
        high.reserveCapacity(sentences)
        start.reserveCapacity(sentences + 1)
        for sentence in 0..<sentences {
            low.append(band.low[max(0, sentence + 1 - reach)])
            high.append(band.high[min(sentences, sentence + reach)])
            start.append(start[sentence] + Int(high[sentence] - low[sentence]) + 1)
        }
        sums = [Float](repeating: 0, count: start[sentences])
        var cells = Cells(low: low, high: high, start: start, values: sums)
        sums = []
        fill(&cells)
        sums = cells.values
        for sentence in 0..<sentences {
            var sum: Float = 0
            for place in start[sentence]..<start[sentence + 1] {
                sum += sums[place]
                sums[place] = sum
            }
        }
    }

    /// The cells of a matrix that is being filled.
    struct Cells {
        private let low: [Int32]
        private let high: [Int32]
        private let start: [Int]
        /// The first of each row stays 0: running sums begin there.
        fileprivate var values: [Float]

        fileprivate init(low: [Int32], high: [Int32], start: [Int], values: [Float]) {
            self.low = low
            self.high = high
            self.start = start
            self.values = values
        }

        /// The target sentences that a source sentence covers.
        func targets(of source: Int) -> Range<Int> { Int(low[source])..<Int(high[source]) }

        /// The source sentences that cover a target sentence.
        func sources(of target: Int) -> Range<Int> {
            // Both ends of the rows rise, so the rows that begin too late come last, those that end too early first.
            func rows(where isBefore: (Int) -> Bool) -> Int {
                var first = 0
                var end = low.count
                while first < end {
                    let middle = (first + end) / 2
                    if isBefore(middle) { first = middle + 1 } else { end = middle }
                }
                return first
            }
            let first = rows { Int(high[$0]) <= target }
            return first..<max(first, rows { Int(low[$0]) <= target })
        }

        /// Adds to the cell of a pair that is covered.
        @inline(__always)
        mutating func add(_ value: Float, source: Int, target: Int) {
            values[start[source] + 1 + target - Int(low[source])] += value
        }
    }

    /// The sum over one source sentence and a range of target sentences; what lies outside counts as 0.
    @inline(__always)
    func sum(_ source: Int, _ from: Int, _ to: Int) -> Float {
        let first = Int(low[source])
        let end = Int(high[source])
        let a = min(max(from, first), end)
        let b = min(max(to, first), end)
        return sums[start[source] + b - first] - sums[start[source] + a - first]
    }

    /// The sum over all pairs of a bead.
    @inline(__always)
    func sum(_ bead: BeadSpan) -> Float {
        var total: Float = 0
        for sentence in bead.sourceStart..<bead.sourceEnd { total += sum(sentence, bead.targetStart, bead.targetEnd) }
        return total
    }
}
