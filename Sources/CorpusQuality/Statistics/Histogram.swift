/// Counts of values in bins of equal width; values beyond either end fall into the outermost bins.
package struct Histogram: Hashable, Sendable {
    package let low: Double
    package let high: Double
    package private(set) var counts: [Int]
    package private(set) var total = 0
    private var sum = 0.0

    package init(low: Double, high: Double, bins: Int) {
        self.low = low
        self.high = high
        counts = Array(repeating: 0, count: bins)
    }

    package mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        let position = (value - low) / (high - low) * Double(counts.count)
        counts[
            min(
                counts.count - 1,
                max(0, position < 0 ? 0 : position >= Double(counts.count) ? counts.count - 1 : Int(position)))] += 1
        total += 1
        sum += value
    }

    package var mean: Double { total == 0 ? 0 : sum / Double(total) }

    /// The value below which a share of all values lies, exact to the width of a bin.
    package func quantile(_ share: Double) -> Double {
        let wanted = share * Double(total)
        var below = 0
        for (index, count) in counts.enumerated() {
            if Double(below + count) >= wanted, count > 0 {
                let within = (wanted - Double(below)) / Double(count)
                return low + (Double(index) + min(1, max(0, within))) * width
            }
            below += count
        }
        return high
    }

    package var width: Double { (high - low) / Double(counts.count) }

    /// The same counts in fewer, wider bins.
    package func coarser(bins: Int) -> Histogram {
        var result = Histogram(low: low, high: high, bins: bins)
        for (index, count) in counts.enumerated() { result.counts[index * bins / counts.count] += count }
        result.total = total
        result.sum = sum
        return result
    }
}
