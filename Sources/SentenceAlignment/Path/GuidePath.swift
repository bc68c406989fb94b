/// The first idea of where two documents run in parallel: a chain of places that some evidence knows, joined in
/// proportion to length.
///
/// Linear memory and near-linear time, so that a whole Bible goes through it. Where nothing matches, the guide is the
/// diagonal by length, and the band around it is wide.
struct GuidePath: Sendable {
    /// Matching places, rising on both sides.
    let points: [GuidePoint]
    /// For each source position the target position the guide passes, and how far off it may be.
    let path: [Int]
    let halfWidth: [Int]

    /// How many points before it a point may continue at what the way costs; all others it may at the greatest cost.
    private static let window = 200
    /// Each sentence by which the way between two points leaves the length proportion costs this much, up to a limit:
    /// a long untranslated stretch is possible, a hundred little jumps are not.
    private static let detourCost: Float = 0.1
    private static let greatestDetourCost: Float = 4

    /// - Parameter candidates: places where the evidence thinks the documents meet, in any order; many may be wrong.
    init(pair: DocumentPair, candidates: [GuidePoint]) {
        let rows = pair.source.count + 1
        let ratio = LengthEvidence.ratio(of: pair)
        let meanLength = max(1, (pair.source.byteSums.last ?? 0) / Double(max(1, pair.source.count)))
        points = Self.chain(Self.merged(candidates), pair: pair, ratio: ratio, meanLength: meanLength)

        // The corners are fixed; between fixed points the path runs in proportion to length.
        var path = [Int](repeating: 0, count: rows)
        var distance = [Int](repeating: 0, count: rows)
        var fixed = [(0, 0)]
        fixed += points.map { ($0.source, $0.target) }
        fixed.append((pair.source.count, pair.target.count))
        for (from, to) in zip(fixed, fixed.dropFirst()) {
            let sourceLength = pair.source.bytes(from.0, to.0)
            let targetLength = pair.target.bytes(from.1, to.1)
            var target = from.1
            for row in from.0...to.0 {
                let share = sourceLength > 0 ? pair.source.bytes(from.0, row) / sourceLength : 0
                let reached = pair.target.byteSums[from.1] + share * targetLength
                while target < to.1, pair.target.byteSums[target + 1] <= reached { target += 1 }
                path[row] = target
                // Where one side has more sentences, they may all stand in one place, at either end or between.
                let imbalance = abs((to.1 - from.1) - (to.0 - from.0))
                distance[row] = max(distance[row], min(row - from.0, to.0 - row) / 2 + imbalance)
            }
        }
        path[rows - 1] = pair.target.count
        self.path = path

        // Never more cells than memory allows for: the rough pass takes 32 bytes for each.
        var widths = distance.map { 8 + $0 }
        let total = widths.reduce(0) { $0 + 2 * $1 + 1 }
        let most = 8_000_000
        if total > most {
            let limit = max(8, most / (2 * rows))
            widths = widths.map { min($0, limit) }
        }
        halfWidth = widths
    }

    var band: Band {
        Band(
            low: zip(path, halfWidth).map { $0 - $1 }, high: zip(path, halfWidth).map { $0 + $1 },
            targetCount: path[path.count - 1])
    }

    /// In order of source, then target, places named twice made one.
    private static func merged(_ points: [GuidePoint]) -> [GuidePoint] {
        var merged: [GuidePoint] = []
        for point in points.sorted(by: { ($0.source, $0.target) < ($1.source, $1.target) }) {
            if let last = merged.last, last.source == point.source, last.target == point.target {
                merged[merged.count - 1].weight += point.weight
            } else {
                merged.append(point)
            }
        }
        return merged
    }

    /// The heaviest rising chain, detours priced.
    ///
    /// - Complexity: O(points x (`window` + log sentences)).
    private static func chain(_ points: [GuidePoint], pair: DocumentPair, ratio: Double, meanLength: Double)
        -> [GuidePoint]
    {
        func detour(from: (Int, Int), to: (Int, Int)) -> Float {
            let source = pair.source.bytes(from.0, to.0)
            let target = pair.target.bytes(from.1, to.1) * ratio
            return min(greatestDetourCost, detourCost * Float(abs(source - target) / meanLength))
        }
        var best = [Float](repeating: 0, count: points.count)
        var previous = [Int](repeating: -1, count: points.count)
        var end = -1
        var endScore: Float = -.infinity
        // However many wrong points stand between, no chain is lost.
        var heaviest = PrefixMaxima(count: pair.target.count)
        var entered = 0
        for index in points.indices {
            let point = points[index]
            while points[entered].source < point.source {
                heaviest.enter(best[entered], entered, at: points[entered].target)
                entered += 1
            }
            best[index] = -detour(from: (0, 0), to: (point.source, point.target))
            for earlier in stride(from: index - 1, through: max(0, index - window), by: -1) {
                let other = points[earlier]
                guard other.source < point.source, other.target < point.target else { continue }
                let score =
                    best[earlier] - detour(from: (other.source, other.target), to: (point.source, point.target))
                if score > best[index] {
                    best[index] = score
                    previous[index] = earlier
                }
            }
            if let other = heaviest.best(before: point.target), other.value - greatestDetourCost > best[index] {
                best[index] = other.value - greatestDetourCost
                previous[index] = other.item
            }
            best[index] += point.weight
            let final =
                best[index] - detour(from: (point.source, point.target), to: (pair.source.count, pair.target.count))
            if final > endScore {
                endScore = final
                end = index
            }
        }
        guard endScore > 0 else { return [] }
        var chain: [GuidePoint] = []
        while end >= 0 {
            chain.append(points[end])
            end = previous[end]
        }
        return chain.reversed()
    }
}
