import TestSupport
import Testing

@testable import CorpusQuality

@Suite struct LengthModelTests {
    private static func lengths(_ count: Int, ratio: Double, seed: UInt64) -> [(source: Int, target: Int)] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let source = Int.random(in: 20...400, using: &random)
            // A sum of twelve uniform numbers is close to a normal one.
            let noise = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } - 6
            let target = Double(source) * ratio + noise * (Double(source) * ratio * 4 * ratio).squareRoot()
            return (source, max(1, Int(target)))
        }
    }

    @Test func theModelIsThatOfTheCorpus() {
        let model = LengthModel(fitting: Self.lengths(5_000, ratio: 0.8, seed: 1))
        #expect(abs(model.ratio - 0.8) < 0.02)
        #expect(abs(model.variance - 4) < 0.8)
    }

    @Test func badUnitsDoNotShapeIt() {
        var lengths = Self.lengths(3_000, ratio: 0.8, seed: 2)
        lengths += (0..<800).map { ($0 % 300 + 1, 900) }
        let model = LengthModel(fitting: lengths)
        #expect(abs(model.ratio - 0.8) < 0.15)
        #expect(model.score(source: 100, target: 900) > 6)
        #expect(abs(model.score(source: 100, target: 80)) < 1)
    }

    @Test func smallCorporaTakeWhatIsUsual() {
        #expect(LengthModel(fitting: []) == .usual)
        #expect(LengthModel(fitting: [(0, 5), (5, 0)]) == .usual)
        let copies = LengthModel(fitting: Array(repeating: (100, 100), count: 50))
        #expect(abs(copies.score(source: 100, target: 120)) < 6)
    }

    @Test func quantilesAreExactToABin() {
        var histogram = Histogram(low: 0, high: 100, bins: 100)
        for value in 0..<1_000 { histogram.add(Double(value) / 10) }
        #expect(abs(histogram.quantile(0.5) - 50) <= 1)
        #expect(abs(histogram.quantile(0.99) - 99) <= 1)
        histogram.add(-5)
        histogram.add(.infinity)
        histogram.add(1e300)
        #expect(histogram.total == 1_002)
        #expect(histogram.counts[0] == 11 && histogram.counts[99] == 11)
        #expect(histogram.coarser(bins: 7).counts.reduce(0, +) == 1_002)
    }
}
