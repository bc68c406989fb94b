/// Similarities of single sentences inside a band, as row-wise running sums: the sum over a bead's pairs costs two
/// look-ups a source sentence.
package struct BandMatrix: Sendable {
    /// What a source sentence covers: one look-up finds all of it.
    @usableFromInline
    struct Row: Sendable {
        /// The first target sentence.
        @usableFromInline var low: Int
        /// The target sentence after the last.
        @usableFromInline var high: Int
        /// `sums[offset + j]` is the sum over the targets low..<j.
        @usableFromInline var offset: Int
    }

    @usableFromInline var rows: [Row] = []
    @usableFromInline var sums: [Float]

    /// - Parameter fill: adds up what single sentences have in common.
    package init(band: Band, fill: (_ cells: inout Cells) -> Void) {
        let sentences = band.sourceCount
        // A bead may reach over the band's edge in rows before and after its corners.
        let reach = BeadInventory.longestSide
        rows.reserveCapacity(sentences)
        var size = 0
        for sentence in 0..<sentences {
            let low = Int(band.low[max(0, sentence + 1 - reach)])
            let high = Int(band.high[min(sentences, sentence + reach)])
            rows.append(Row(low: low, high: high, offset: size - low))
            size += high - low + 1
        }
        sums = []
        var cells = Cells(rows: rows, values: [Float](repeating: 0, count: size))
        fill(&cells)
        sums = cells.values
        // The only owner again: nothing is copied below.
        cells.values = []
        for row in rows {
            var sum: Float = 0
            for place in (row.offset + row.low)...(row.offset + row.high) {
                sum += sums[place]
                sums[place] = sum
            }
        }
    }

    /// The cells of a matrix that is being filled.
    package struct Cells {
        @usableFromInline let rows: [Row]
        @usableFromInline var values: [Float]

        fileprivate init(rows: [Row], values: [Float]) {
            self.rows = rows
            self.values = values
        }

        /// The target sentences that a source sentence covers.
        package func targets(of source: Int) -> Range<Int> { rows[source].low..<rows[source].high }

        /// The source sentences that cover a target sentence.
        package func sources(of target: Int) -> Range<Int> {
            // Both ends of the rows rise, so the rows that begin too late come last, those that end too early first.
            func firstRow(where isBefore: (Int) -> Bool) -> Int {
                var first = 0
                var end = self.rows.count
                while first < end {
                    let middle = (first + end) / 2
                    if isBefore(middle) { first = middle + 1 } else { end = middle }
                }
                return first
            }
            let first = firstRow { self.rows[$0].high <= target }
            return first..<max(first, firstRow { self.rows[$0].low <= target })
        }

        /// Adds to the cell of a pair that is covered.
        @inlinable @inline(__always)
        package mutating func add(_ value: Float, source: Int, target: Int) {
            values[rows[source].offset + 1 + target] += value
        }
    }

    /// The sum over one source sentence and a range of target sentences; what lies outside counts as 0.
    @inlinable @inline(__always)
    package func sum(_ source: Int, _ from: Int, _ to: Int) -> Float {
        let row = rows[source]
        let a = min(max(from, row.low), row.high)
        let b = min(max(to, row.low), row.high)
        return sums[row.offset + b] - sums[row.offset + a]
    }

    /// The sum over all pairs of a bead.
    @inlinable @inline(__always)
    package func sum(_ bead: BeadSpan) -> Float {
        var total: Float = 0
        for sentence in bead.sourceStart..<bead.sourceEnd { total += sum(sentence, bead.targetStart, bead.targetEnd) }
        return total
    }
}
