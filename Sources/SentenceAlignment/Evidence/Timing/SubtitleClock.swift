/// How the times of two sets of subtitles to one film go together: one may begin later, and run faster by the ratio of two
/// frame rates.
package struct SubtitleClock: Equatable, Sendable {
    /// A target's time by the source's clock is `time * rate + shift`, in milliseconds.
    package let rate: Double
    package let shift: Double

    /// Frame rates of films and of television in both senses, and none.
    private static let rates = [1, 25 / 23.976, 23.976 / 25, 25.0 / 24, 24.0 / 25, 24 / 23.976, 23.976 / 24]
    /// Cues of one film begin within so many milliseconds of each other.
    private static let near = 300.0
    /// How far apart the two beginnings may be.
    private static let farthest = 60_000.0
    /// The share of the shorter side's beginnings that must meet one of the other's, and how many are enough to say so. By
    /// chance a fifth of them meet, of twenty a half.
    private static let share = 0.5
    private static let fewest = 10
    /// So many beginnings of a side are compared with each of the other's.
    private static let mostNeighbours = 64
    /// So many beginnings of each side are looked at.
    private static let sample = 4000

    /// Finds the clock that the beginnings of cues agree on.
    ///
    /// - Parameters: the beginnings of either side's sentences, in milliseconds.
    /// - Returns: nil where they agree on none.
    /// - Complexity: O(beginnings).
    package init?(_ source: [Double], _ target: [Double]) {
        let source = source.prefix(Self.sample).sorted()
        let target = target.prefix(Self.sample).sorted()
        let fewest = min(source.count, target.count)
        guard fewest >= Self.fewest else { return nil }
        var best: (meetings: Int, rate: Double, shift: Double)?
        for rate in Self.rates {
            let scaled = target.map { $0 * rate }
            guard let shift = Self.shift(source, scaled) else { continue }
            let meetings = Self.meetings(source, scaled, shift: shift)
            if meetings > best?.meetings ?? 0 { best = (meetings, rate, shift) }
        }
        guard let best, best.meetings >= Self.fewest, Double(best.meetings) >= Self.share * Double(fewest) else {
            return nil
        }
        (rate, shift) = (best.rate, best.shift)
    }

    /// The difference that most beginnings have.
    private static func shift(_ source: [Double], _ target: [Double]) -> Double? {
        let width = near / 2
        var counts: [Int: (count: Int, sum: Double)] = [:]
        var first = 0
        for begin in source {
            while first < target.count, target[first] < begin - farthest { first += 1 }
            // The nearest, where there are many.
            var place = first
            while place + mostNeighbours < target.count, target[place + mostNeighbours / 2] < begin { place += 1 }
            for other in target[place...].prefix(mostNeighbours) where other <= begin + farthest {
                let difference = begin - other
                counts[Int((difference / width).rounded()), default: (0, 0)].count += 1
                counts[Int((difference / width).rounded()), default: (0, 0)].sum += difference
            }
        }
        func around(_ bin: Int) -> (count: Int, sum: Double) {
            (bin - 1...bin + 1).compactMap { counts[$0] }.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.sum) }
        }
        // Of two as good the one that moves less.
        let best = counts.keys.max { one, other in
            (around(one).count, -abs(one), -one) < (around(other).count, -abs(other), -other)
        }
        return best.map { around($0).sum / Double(around($0).count) }
    }

    /// How many beginnings meet, each at most once.
    private static func meetings(_ source: [Double], _ target: [Double], shift: Double) -> Int {
        var count = 0
        var place = 0
        for begin in source {
            while place < target.count, target[place] + shift < begin - near { place += 1 }
            if place < target.count, target[place] + shift <= begin + near {
                count += 1
                place += 1
            }
        }
        return count
    }

    /// A target's time by the source's clock.
    func source(_ time: ClosedRange<Double>) -> ClosedRange<Double> {
        (time.lowerBound * rate + shift)...(time.upperBound * rate + shift)
    }
}
