import BitextModel

/// Finds the stretches of an alignment that constraints change.
///
/// Where a fixed bead is in the unconstrained alignment already, or a forbidden link is not, the candidates that the search
/// left are good as they are. Elsewhere the search has thrown away what is now wanted: those parts are searched again,
/// from a border of the alignment some sentences before to another some sentences after.
struct StretchFinder: Sendable {
    private let path: [Bead]
    /// The positions between the path's beads, from (0, 0) to the documents' ends.
    private let borders: [(source: Int, target: Int)]
    /// For each sentence the place in the path of the bead that holds it.
    private let placeOfSource: [Int]
    private let placeOfTarget: [Int]

    /// How many sentences around a contradiction are searched again, on each side; at least the longest bead, so that no
    /// bead of the path reaches into a stretch from outside.
    private static let margin = 12

    /// - Parameter path: the beads of the unconstrained alignment, in order.
    init(path: [Bead], spans: [BeadSpan], sourceCount: Int, targetCount: Int) {
        self.path = path
        borders = [(0, 0)] + spans.map { ($0.sourceEnd, $0.targetEnd) }
        var placeOfSource = [Int](repeating: 0, count: sourceCount)
        var placeOfTarget = [Int](repeating: 0, count: targetCount)
        for (place, bead) in path.enumerated() {
            for sentence in bead.source { placeOfSource[sentence] = place }
            for sentence in bead.target { placeOfTarget[sentence] = place }
        }
        self.placeOfSource = placeOfSource
        self.placeOfTarget = placeOfTarget
    }

    /// - Parameter constraints: numbered as the pair.
    /// - Complexity: O(constraints log sentences).
    func stretches(for constraints: AlignedPair.Constraints) -> [Stretch] {
        var intervals = constraints.fixed.filter { !isMet($0) }.map { interval(around: $0) }
        for link in constraints.forbidden {
            for place in Set(link.source.map { placeOfSource[$0] }).sorted()
            where AlignedPair.Constraints.joins(path[place], link) {
                intervals.append(interval(around: path[place]))
            }
        }
        var merged: [Range<Int>] = []
        for interval in intervals.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, interval.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
            } else {
                merged.append(interval)
            }
        }
        return merged.map { interval in
            let (start, end) = (borders[interval.lowerBound], borders[interval.upperBound])
            let (source, target) = (start.source..<end.source, start.target..<end.target)
            func touches(_ bead: Bead) -> Bool {
                bead.source.contains(where: source.contains) || bead.target.contains(where: target.contains)
            }
            return Stretch(
                source: source, target: target, fixed: constraints.fixed.filter(touches),
                forbidden: constraints.forbidden.filter(touches))
        }
    }

    private func isMet(_ fixed: Bead) -> Bool {
        let place = fixed.source.first.map { placeOfSource[$0] } ?? placeOfTarget[fixed.target[0]]
        return path[place].source == fixed.source && path[place].target == fixed.target
    }

    /// The borders around a bead, as places in `borders`: the last that is before it by the margin on both sides, and the
    /// first that is so after it.
    private func interval(around bead: Bead) -> Range<Int> {
        let last = borders.count - 1
        var start = last
        var end = 0
        if let first = bead.source.first {
            start = min(start, lastBorder { $0.source <= first - Self.margin })
            end = max(end, firstBorder { $0.source >= first + bead.source.count + Self.margin })
        }
        if let first = bead.target.first {
            start = min(start, lastBorder { $0.target <= first - Self.margin })
            end = max(end, firstBorder { $0.target >= first + bead.target.count + Self.margin })
        }
        return start..<end
    }

    /// The last border for which something holds that holds for all before it; the first of all if there is none.
    private func lastBorder(where isBefore: ((source: Int, target: Int)) -> Bool) -> Int {
        max(0, firstBorder { !isBefore($0) } - (isBefore(borders[borders.count - 1]) ? 0 : 1))
    }

    /// The first border for which something holds that holds for all after it; the last of all if there is none.
    private func firstBorder(where isAfter: ((source: Int, target: Int)) -> Bool) -> Int {
        var first = 0
        var end = borders.count - 1
        while first < end {
            let middle = (first + end) / 2
            if isAfter(borders[middle]) { end = middle } else { first = middle + 1 }
        }
        return first
    }
}
