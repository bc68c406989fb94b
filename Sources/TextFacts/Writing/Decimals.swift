/// Decimal fractions as every file and table of this program writes them, on every machine alike.
package enum Decimals {
    /// A number with a fixed count of decimals, half away from zero: `string(0.97316, places: 4)` is `0.9732`.
    ///
    /// Takes any number: what is larger than an integer of the machine is written out in full (`1e38` with all its
    /// digits), what is no number as `nan`, `inf` and `-inf`. A negative number that rounds to zero has no sign.
    ///
    /// - Parameter places: the decimals; negative counts are taken for 0.
    /// - Complexity: O(digits written).
    package static func string(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        let places = max(0, places)
        var digits = Array(scaledDigits(value.magnitude, places).utf8)
        if digits.count <= places {
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: places + 1 - digits.count), at: 0)
        }
        let isNegative = value < 0 && digits.contains { $0 != UInt8(ascii: "0") }
        if places > 0 { digits.insert(UInt8(ascii: "."), at: digits.count - places) }
        if isNegative { digits.insert(UInt8(ascii: "-"), at: 0) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// With its sign even where it is positive: `+0.25`.
    package static func signed(_ value: Double, places: Int) -> String {
        (value < 0 || value.isNaN ? "" : "+") + string(value, places: places)
    }

    /// A probability, if the text is a number from 0 to 1.
    package static func probability(_ text: some StringProtocol) -> Double? {
        guard let value = Double(text), (0...1).contains(value) else { return nil }
        return value
    }

    /// The digits of a number that was multiplied by a power of ten and rounded.
    private static func scaledDigits(_ value: Double, _ places: Int) -> String {
        if places <= 15 {
            var factor = 1.0
            for _ in 0..<places { factor *= 10 }
            let scaled = (value * factor).rounded()
            // Beyond this, not every integer is a Double.
            if scaled < 0x1p53 { return String(Int(scaled)) }
        }
        return writtenOut(value.description, places)
    }

    /// The same of a number as Swift describes it, `1.5e+38` or `12.75`: its shortest digits that are exact.
    private static func writtenOut(_ description: String, _ places: Int) -> String {
        let parts = description.split(separator: Character("e"))
        let mantissa = parts[0].split(separator: Character("."), omittingEmptySubsequences: false)
        var digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let kept = mantissa[0].utf8.count + exponent + places
        if kept < 0 { return "0" }
        if kept < digits.count {
            let isRoundedUp = digits[kept] >= 5
            digits.removeSubrange(kept...)
            if isRoundedUp { increment(&digits) }
        } else {
            digits += Array(repeating: 0, count: kept - digits.count)
        }
        let start = digits.firstIndex { $0 > 0 } ?? max(0, digits.count - 1)
        return digits.isEmpty ? "0" : digits[start...].map { String($0) }.joined()
    }

    private static func increment(_ digits: inout [UInt8]) {
        for place in digits.indices.reversed() {
            guard digits[place] == 9 else {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
    }
}
