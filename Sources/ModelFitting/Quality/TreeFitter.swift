import CorpusQuality
import Dispatch
import Synchronization

/// Grows decision trees one after the other, each against what those before it leave wrong.
///
/// Gradient boosting of the logistic loss with second derivatives, over values in bins (Friedman 2001; Chen and Guestrin, KDD
/// 2016). The same examples give the same trees for any number of processors: each looks at features of its own.
struct TreeFitter {
    /// Questions asked one after the other.
    private static let depth = 3
    private static let trees = 100
    /// The share of a tree's advice that is taken.
    private static let rate = 0.15
    private static let mostBins = 64
    /// How much a leaf is drawn towards 0, and the least that must fall into it, in second derivatives: an example of which
    /// nothing is known has a quarter.
    private static let penalty = 5.0
    private static let leastCurvature = 20.0

    /// For each feature the limits that may be asked for, rising.
    private let limits: [[Float]]
    /// For each feature and example the number of limits that its value is greater than: `[features][examples]`.
    private let bins: [[UInt8]]
    private let targets: [Double]
    private let weights: [Double]

    /// - Parameters:
    ///   - values: of each example those of all features.
    ///   - isGood: of each example.
    ///   - weights: what each example counts, 1 on average.
    init(_ values: [[Float]], isGood: [Bool], weights: [Double]) {
        let count = values.first?.count ?? 0
        let columns = (0..<count).map { feature in values.map { $0[feature] } }
        limits = columns.map { Self.limits(of: $0) }
        bins = zip(columns, limits).map { column, limits in
            column.map { value in
                // The first limit that the value is not greater than.
                var (low, high) = (0, limits.count)
                while low < high {
                    let middle = (low + high) / 2
                    if value > limits[middle] { low = middle + 1 } else { high = middle }
                }
                return UInt8(low)
            }
        }
        targets = isGood.map { $0 ? 1 : 0 }
        self.weights = weights
    }

    /// Values of a feature that part the examples into like numbers; none if all are the same.
    private static func limits(of column: [Float]) -> [Float] {
        let sorted = column.sorted()
        guard let last = sorted.last else { return [] }
        var limits: [Float] = []
        for bin in 1..<mostBins {
            let value = sorted[min(sorted.count - 1, sorted.count * bin / mostBins)]
            // Nothing is greater than the greatest.
            if value < last, limits.last.map({ $0 < value }) ?? true { limits.append(value) }
        }
        // The most frequent value may be the least one.
        if let first = sorted.first, first < last, limits.first.map({ first < $0 }) ?? true {
            limits.insert(first, at: 0)
        }
        return limits
    }

    /// - Complexity: O(trees * depth * features * examples).
    func fit() -> [DecisionTree] {
        var odds = [Double](repeating: 0, count: targets.count)
        return (0..<Self.trees).map { _ in grow(&odds) }
    }

    /// The sums of first and second derivatives of the loss.
    private struct Sums {
        var gradient = 0.0
        var curvature = 0.0

        static func + (left: Sums, right: Sums) -> Sums {
            Sums(gradient: left.gradient + right.gradient, curvature: left.curvature + right.curvature)
        }
        static func - (left: Sums, right: Sums) -> Sums {
            Sums(gradient: left.gradient - right.gradient, curvature: left.curvature - right.curvature)
        }
        /// What a leaf of them saves.
        var saving: Double { gradient * gradient / (curvature + TreeFitter.penalty) }
    }

    private struct Split {
        var gain = 1e-9
        var feature = 0
        /// The place of the limit; past the last one everything goes to the left.
        var limit = Int.max
    }

    private func grow(_ odds: inout [Double]) -> DecisionTree {
        let sums = odds.indices.map { example in
            let probability = Logistic.value(odds[example])
            return Sums(
                gradient: weights[example] * (probability - targets[example]),
                curvature: weights[example] * probability * (1 - probability))
        }
        var nodes = [Int](repeating: 0, count: odds.count)
        var questions: [DecisionTree.Question] = []
        for level in 0..<Self.depth {
            let splits = splits(nodes, count: 1 << level, sums)
            for split in splits {
                let isNone = split.limit == Int.max
                questions.append(
                    DecisionTree.Question(
                        feature: split.feature,
                        limit: isNone ? 999_999 : limits[split.feature][split.limit]))
            }
            for example in nodes.indices {
                let split = splits[nodes[example]]
                nodes[example] = 2 * nodes[example] + (Int(bins[split.feature][example]) > split.limit ? 1 : 0)
            }
        }
        var leaves = [Sums](repeating: Sums(), count: 1 << Self.depth)
        for (example, node) in nodes.enumerated() { leaves[node] = leaves[node] + sums[example] }
        // As the file has them, so that the trees that follow build on what is written.
        let values = leaves.map { leaf in
            (-Self.rate * leaf.gradient / (leaf.curvature + Self.penalty) * 10_000).rounded() / 10_000
        }
        for (example, node) in nodes.enumerated() { odds[example] += values[node] }
        return DecisionTree(questions: questions, leaves: values.map { Float($0) })
    }

    /// For each node the question that saves the most; of equals the first feature's.
    private func splits(_ nodes: [Int], count: Int, _ sums: [Sums]) -> [Split] {
        let found = Mutex<[[Split]]>([[Split]](repeating: [], count: bins.count))
        DispatchQueue.concurrentPerform(iterations: bins.count) { feature in
            let splits = self.splits(nodes, count: count, sums, of: feature)
            found.withLock { $0[feature] = splits }
        }
        let all = found.withLock { $0 }
        return (0..<count).map { node in
            all.reduce(Split()) { best, splits in splits[node].gain > best.gain ? splits[node] : best }
        }
    }

    private func splits(_ nodes: [Int], count: Int, _ sums: [Sums], of feature: Int) -> [Split] {
        let size = limits[feature].count + 1
        var histogram = [Sums](repeating: Sums(), count: count * size)
        for example in nodes.indices {
            let place = nodes[example] * size + Int(bins[feature][example])
            histogram[place] = histogram[place] + sums[example]
        }
        return (0..<count).map { node in
            let parts = histogram[node * size..<(node + 1) * size]
            let all = parts.reduce(Sums(), +)
            var best = Split()
            var left = Sums()
            for (limit, part) in parts.dropLast().enumerated() {
                left = left + part
                let right = all - left
                guard min(left.curvature, right.curvature) >= Self.leastCurvature else { continue }
                let gain = left.saving + right.saving - all.saving
                if gain > best.gain { best = Split(gain: gain, feature: feature, limit: limit) }
            }
            return best
        }
    }
}
