import BitextModel

/// What lengths go together in a corpus (after Gale and Church 1993, with robust estimates).
///
/// Lengths are UTF-8 bytes, which make Chinese and English commensurable. The ratio is the median of the corpus', the
/// spread its median deviation, so that the bad units that are to be found do not shape the model.
package struct LengthModel: Hashable, Sendable {
    /// Target bytes a source byte.
    package private(set) var ratio: Double
    /// Variance a byte.
    package private(set) var variance: Double

    /// What is usual between languages where a corpus is too small to tell: 6.8 (Gale and Church), ratio 1.
    package static let usual = LengthModel(ratio: 1, variance: 6.8)

    init(ratio: Double, variance: Double) {
        self.ratio = ratio
        self.variance = variance
    }

    /// - Parameter lengths: of units with content on both sides; fewer than 20 give the usual model's spread.
    package init(fitting lengths: [(source: Int, target: Int)]) {
        self = .usual
        let pairs = lengths.filter { $0.source > 0 && $0.target > 0 }
        guard pairs.count >= 5 else { return }
        ratio = Self.median(pairs.map { Double($0.target) / Double($0.source) })
        guard pairs.count >= 20 else { return }
        let model = self
        let deviations = pairs.map { abs(model.difference($0.source, $0.target)) / model.spread($0.source, $0.target) }
        // The median absolute deviation of a normal distribution is .6745 of its standard deviation. A spread near
        // zero (a corpus of copies) would reject every other unit.
        let scale = max(0.3, Self.median(deviations) / 0.6745)
        variance *= scale * scale
    }

    /// How far two lengths are apart, in standard deviations; positive where the target is the longer.
    package func score(source: Int, target: Int) -> Double { difference(source, target) / spread(source, target) }

    private func difference(_ source: Int, _ target: Int) -> Double { Double(target) - Double(source) * ratio }

    private func spread(_ source: Int, _ target: Int) -> Double {
        let mean = (Double(source) * ratio + Double(target)) / 2
        // Very short texts vary by whole words, however short they are.
        return (max(mean, 20) * variance * max(ratio, 0.2)).squareRoot()
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
