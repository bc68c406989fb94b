/// Numbers as every format writes them.
package enum Decimals {
    /// A probability with four decimals: `0.9731`. Values outside 0 to 1 are written as they are, not clipped.
    package static func four(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0.0000" }
        let scaled = Int((abs(value) * 10_000).rounded())
        let fraction = String(scaled % 10_000)
        let zeros = String(repeating: "0", count: 4 - fraction.count)
        return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000).\(zeros)\(fraction)"
    }

    /// A probability, if the text is a number from 0 to 1.
    static func probability(_ text: some StringProtocol) -> Double? {
        guard let value = Double(text), (0...1).contains(value) else { return nil }
        return value
    }
}
