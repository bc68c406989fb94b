/// The first idea of where two documents run in parallel: a chain of rare tokens that match, joined in proportion to
/// length.
///
/// Linear memory and near-linear time, so that a whole Bible goes through it. Where nothing matches, the guide is the
/// diagonal by length, and the band around it is wide.
struct GuidePath: Sendable {
    /// Matching places, rising on both sides.
    let points: [Point]
    /// For each source position the target position the guide passes, and how far off it may be.
    let path: [Int]
    let halfWidth: [Int]

    struct Point: Sendable, Equatable {
        var source: Int
        var target: Int
        var weight: Float
    }

    /// A token type that is found in more pairs of sentences than this says little about where it belongs.
    private static let mostPairs = 16
    /// How many earlier points a point may continue.
    private static let window = 200
    /// Each sentence by which the way between two points leaves the length proportion costs this much, up to a limit:
    /// a long untranslated stretch is possible, a hundred little jumps are not.
    private static let detourCost: Float = 0.1
    private static let greatestDetourCost: Float = 4

    init(pair: DocumentPair, matches: [TokenMatches]) {
        let rows = pair.source.count + 1
        let ratio = LengthEvidence.ratio(of: pair)
        let meanLength = max(1, (pair.source.byteSums.last ?? 0) / Double(max(1, pair.source.count)))
        let candidates = Self.candidates(matches)
        points = Self.chain(candidates, pair: pair, ratio: ratio, meanLength: meanLength)

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
                // A stretch with many sentences on one side only is as uncertain as that side is long.
                let extent = max(row - from.0, 0)
                let left = max(to.0 - row, 0)
                let imbalance = abs((to.1 - from.1) - (to.0 - from.0))
                distance[row] = min(extent, left) + imbalance
            }
        }
        path[rows - 1] = pair.target.count
        self.path = path

        // Never more cells than memory allows for: the rough pass takes 32 bytes for each.
        var widths = distance.map { 8 + $0 / 2 }
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

    /// Pairs of sentences that share rare tokens, in order of source, then target.
    private static func candidates(_ matches: [TokenMatches]) -> [Point] {
        var found: [Point] = []
        for table in matches {
            let side = table.source
            let sentences = side.tokenStart.count - 1
            var frequency = [Int32](repeating: 0, count: side.matchStart.count)
            for type in side.types { frequency[Int(type)] += 1 }
            for sentence in 0..<sentences {
                for token in Int(side.tokenStart[sentence])..<Int(side.tokenStart[sentence + 1]) {
                    let type = Int(side.types[token])
                    let range = Int(side.matchStart[type])..<Int(side.matchStart[type + 1])
                    let pairs = range.count * Int(frequency[type])
                    guard pairs > 0, pairs <= mostPairs else { continue }
                    let weight = side.weights[token] / Float(pairs).squareRoot()
                    for match in range {
                        found.append(Point(source: sentence, target: Int(side.matches[match]), weight: weight))
                    }
                }
            }
        }
        found.sort { ($0.source, $0.target) < ($1.source, $1.target) }
        var merged: [Point] = []
        for point in found {
            if let last = merged.last, last.source == point.source, last.target == point.target {
                merged[merged.count - 1].weight += point.weight
            } else {
                merged.append(point)
            }
        }
        return merged
    }

    /// The heaviest rising chain, detours priced.
    private static func chain(_ points: [Point], pair: DocumentPair, ratio: Double, meanLength: Double) -> [Point] {
        func detour(from: (Int, Int), to: (Int, Int)) -> Float {
            let source = pair.source.bytes(from.0, to.0)
            let target = pair.target.bytes(from.1, to.1) * ratio
            return min(greatestDetourCost, detourCost * Float(abs(source - target) / meanLength))
        }
        var best = [Float](repeating: 0, count: points.count)
        var previous = [Int](repeating: -1, count: points.count)
        var end = -1
        var endScore: Float = -.infinity
        for index in points.indices {
            let point = points[index]
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
            best[index] += point.weight
            let final =
                best[index] - detour(from: (point.source, point.target), to: (pair.source.count, pair.target.count))
            if final > endScore {
                endScore = final
                end = index
            }
        }
        guard endScore > 0 else { return [] }
        var chain: [Point] = []
        while end >= 0 {
            chain.append(points[end])
            end = previous[end]
        }
        return chain.reversed()
    }
}
