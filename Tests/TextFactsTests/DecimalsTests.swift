import TestSupport
import Testing
import TextFacts

@Suite struct DecimalsTests {
    @Test(arguments: [
        (0.97316, 4, "0.9732"), (0.97314, 4, "0.9731"), (0, 4, "0.0000"), (1, 0, "1"), (-0.00001, 4, "0.0000"),
        (-1.005, 1, "-1.0"), (12.5, 0, "13"), (-12.5, 0, "-13"), (0.05, 1, "0.1"), (20.1, 2, "20.10"), (3, -1, "3"),
        (0.999_96, 4, "1.0000"),
    ])
    func roundsHalfAwayFromZero(_ value: Double, _ places: Int, _ text: String) {
        #expect(Decimals.string(value, places: places) == text)
    }

    @Test(arguments: [
        (1e38, 2, "1" + String(repeating: "0", count: 38) + ".00"), (123_456_789_012_345.67, 1, "123456789012345.7"),
        (-1.5e22, 0, "-15000000000000000000000"), (1e-300, 3, "0.000"), (.nan, 4, "nan"), (.infinity, 4, "inf"),
        (-.infinity, 0, "-inf"), (9_999_999_999_999_996, 1, "9999999999999996.0"),
        (0.5, 20, "0.50000000000000000000"), (5e-20, 19, "0.0000000000000000001"), (9.6e-19, 17, "0.00000000000000000"),
        (9.6e-18, 17, "0.00000000000000001"),
    ])
    func takesAnyNumber(_ value: Double, _ places: Int, _ text: String) {
        #expect(Decimals.string(value, places: places) == text)
    }

    @Test func signsAreWrittenWhereAskedFor() {
        #expect(Decimals.signed(0.25, places: 2) == "+0.25")
        #expect(Decimals.signed(-0.25, places: 2) == "-0.25")
        #expect(Decimals.signed(.nan, places: 2) == "nan")
    }

    @Test(arguments: [("0.5", 0.5), ("1", 1), ("0", 0), ("1.01", nil), ("-0.1", nil), ("nan", nil), ("x", nil)])
    func probabilitiesAreFromZeroToOne(_ text: String, _ value: Double?) {
        #expect(Decimals.probability(text) == value)
    }

    @Test func whatIsWrittenIsNearTheValue() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let places = Int(random.next() % 20)
            let text = Decimals.string(value, places: places)
            let read = try #require(Double(text))
            var half = 0.5
            for _ in 0..<places { half /= 10 }
            #expect(abs(read - value) <= half * 1.000_001 + value.magnitude * 1e-15, "\(value) \(places) \(text)")
        }
    }
}
