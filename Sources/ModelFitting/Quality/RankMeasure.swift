/// How well numbers tell good pairs from bad ones, whatever limit is chosen.
package enum RankMeasure {
    /// The area under the curve of true against false alarms: the share of pairs of a good and a bad number in which the good
    /// one is greater, equal ones counting half. 1 where there is nothing to compare.
    ///
    /// - Complexity: O(n log n).
    package static func area(good: [Double], bad: [Double]) -> Double {
        guard !good.isEmpty, !bad.isEmpty else { return 1 }
        let sorted = bad.sorted()
        /// How many of `bad` are less, or not greater.
        func count(_ isBelow: (Double) -> Bool) -> Int {
            var (low, high) = (0, sorted.count)
            while low < high {
                let middle = (low + high) / 2
                if isBelow(sorted[middle]) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        var sum = 0.0
        for value in good { sum += Double(count { $0 < value } + count { $0 <= value }) / 2 }
        return sum / (Double(good.count) * Double(sorted.count))
    }
}
