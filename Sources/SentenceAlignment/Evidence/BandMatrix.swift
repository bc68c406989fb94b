/// Similarities of single sentences inside a band, as row-wise running sums: the sum over a bead's pairs costs two
/// look-ups a source sentence.
struct BandMatrix: Sendable {
    /// For each source sentence the first target sentence it covers.
    private var low: [Int32] = []
    private var high: [Int32] = []
    private var start: [Int] = []
    /// `sums[start[i] + j - low[i]]` is the sum of row i over targets low[i]..<j.
    private var sums: [Float] = []

    /// - Parameter fill: given a source sentence and a range of target sentences, adds to the row's values.
    init(band: Band, fill: (_ source: Int, _ targets: Range<Int>, _ row: inout [Float]) -> Void) {
        let sentences = band.sourceCount
        // A bead may reach over the band's edge in rows before and after its corners.
        let reach = BeadInventory.longestSide
        low.reserveCapacity(sentences)
        var row: [Float] = []
        for sentence in 0..<sentences {
            let first = Int(band.low[max(0, sentence + 1 - reach)])
            let end = Int(band.high[min(sentences, sentence + reach)])
            low.append(Int32(first))
            high.append(Int32(end))
            start.append(sums.count)
            row.removeAll(keepingCapacity: true)
            row.append(contentsOf: repeatElement(0, count: end - first))
            fill(sentence, first..<end, &row)
            var sum: Float = 0
            sums.append(0)
            for value in row {
                sum += value
                sums.append(sum)
            }
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
