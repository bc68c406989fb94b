/// Counts of values in bins of equal width; values beyond either end fall into the outermost bins.
public struct Histogram: Hashable, Sendable {
    public let low: Double
    public let high: Double
    public private(set) var counts: [Int]
    public private(set) var total = 0
    private var sum = 0.0

    public init(low: Double, high: Double, bins: Int) {
        self.low = low
        self.high = high
        counts = Array(repeating: 0, count: bins)
    }

    public mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        let position = (value - low) / (high - low) * Double(counts.count)
        counts[
            min(
                counts.count - 1,
                max(0, position < 0 ? 0 : position >= Double(counts.count) ? counts.count - 1 : Int(position)))] += 1
        total += 1
        sum += value
    }

    public var mean: Double { total == 0 ? 0 : sum / Double(total) }

    /// The value below which a share of all values lies, exact to the width of a bin.
    public func quantile(_ share: Double) -> Double {
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

    public var width: Double { (high - low) / Double(counts.count) }

    /// The same counts in fewer, wider bins.
    public func coarser(bins: Int) -> Histogram {
        var result = Histogram(low: low, high: high, bins: bins)
        for (index, count) in counts.enumerated() { result.counts[index * bins / counts.count] += count }
        result.total = total
        result.sum = sum
        return result
    }
}
