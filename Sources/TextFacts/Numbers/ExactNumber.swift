/// A number as texts write them, without the error of binary fractions: a whole number times a power of ten, over a
/// divisor where it is a fraction like a third. `110.09` times `1,000,000,000` is `1100.9` times `100,000,000`.
///
/// Every value has one form, so that equal numbers are equal however they came about. Eighteen significant digits are
/// kept: up to there all is exact; longer numbers are cut, never trapped on. A fraction whose lowest terms need more than
/// 32 bits below the line is cut to eighteen digits too.
package struct ExactNumber: Hashable, Sendable {
    /// Without zeros at its end.
    private let significand: Int64
    private let exponent: Int32
    /// Has no factor 2, 5 or of the significand; 1 for all but fractions.
    private let divisor: UInt32

    private static let limit: Int128 = 1_000_000_000_000_000_000

    /// A whole number.
    package init(_ value: Int) { self.init(value, exponent: 0) }

    /// A whole number times a power of ten.
    package init(_ value: Int, exponent: Int) {
        guard value.magnitude < UInt(Self.limit) else {
            self.init(Int128(value), 1, exponent)
            return
        }
        var value = Int64(value)
        var exponent = exponent
        while value != 0, value % 10 == 0 { (value, exponent) = (value / 10, exponent + 1) }
        self.init(significand: value, exponent: value == 0 ? 0 : Int32(clamping: exponent), divisor: 1)
    }

    private init(significand: Int64, exponent: Int32, divisor: UInt32) {
        self.significand = significand
        self.exponent = exponent
        self.divisor = divisor
    }

    /// Numerator over divisor times a power of ten, in the form that every equal number has.
    private init(_ numerator: Int128, _ divisor: Int128, _ exponent: Int) {
        var (numerator, divisor, exponent) = (numerator, divisor, exponent)
        guard numerator != 0, divisor != 0 else {
            self.init(significand: 0, exponent: 0, divisor: 1)
            return
        }
        if divisor < 0 { (numerator, divisor) = (-numerator, -divisor) }
        if divisor > 1 {
            let common = Self.commonDivisor(numerator.magnitude, divisor.magnitude)
            numerator /= Int128(common)
            divisor /= Int128(common)
            while divisor % 10 == 0 { (divisor, exponent) = (divisor / 10, exponent - 1) }
            // A half is five tenths.
            while divisor % 2 == 0 {
                (divisor, numerator, exponent) = (divisor / 2, numerator * 5, exponent - 1)
                Self.cut(&numerator, &exponent)
            }
            while divisor % 5 == 0 {
                (divisor, numerator, exponent) = (divisor / 5, numerator * 2, exponent - 1)
                Self.cut(&numerator, &exponent)
            }
            if divisor > Int128(UInt32.max) {
                while divisor >= Self.limit { (divisor, exponent) = (divisor / 10, exponent - 1) }
                while numerator.magnitude < (Self.limit * Self.limit).magnitude {
                    (numerator, exponent) = (numerator * 10, exponent - 1)
                }
                (numerator, divisor) = (numerator / divisor, 1)
            }
        }
        Self.cut(&numerator, &exponent)
        while numerator != 0, numerator % 10 == 0 { (numerator, exponent) = (numerator / 10, exponent + 1) }
        let isZero = numerator == 0
        self.init(
            significand: Int64(numerator), exponent: isZero ? 0 : Int32(clamping: exponent),
            divisor: isZero ? 1 : UInt32(divisor))
    }

    /// Down to eighteen digits.
    private static func cut(_ numerator: inout Int128, _ exponent: inout Int) {
        while numerator.magnitude >= limit.magnitude { (numerator, exponent) = (numerator / 10, exponent + 1) }
    }

    private static func commonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }

    /// A decimal number with a point, as programs write it (`-12.50`); nil for anything else.
    package init?(_ text: some StringProtocol) {
        var digits = Digits()
        var count = 0
        var isFraction = false
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        for byte in isNegative ? text.utf8.dropFirst() : text.utf8[...] {
            if byte == UInt8(ascii: "."), !isFraction, count > 0 {
                isFraction = true
                count = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            digits.append(Int(byte - UInt8(ascii: "0")), isFraction: isFraction)
            count += 1
        }
        guard count > 0 else { return nil }
        self = isNegative ? ExactNumber(0) - digits.number : digits.number
    }

    /// Whether it has no fraction.
    package var isWhole: Bool { divisor == 1 && exponent >= 0 }

    /// The number without its fraction; nil beyond the integers of the machine.
    package var wholePart: Int? {
        if divisor == 1, exponent >= 0, exponent < 19 {
            // Nearly every number of a text; twice the width is slow to divide.
            var value = Int(significand)
            for _ in 0..<exponent {
                let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
                if isTooLarge { return nil }
                value = product
            }
            return value
        }
        var value = Int128(significand)
        // Eighteen digits times 10 to the 20th fit; what is divided by more is below 1.
        guard exponent <= 20 else { return nil }
        guard exponent >= -19 else { return 0 }
        for _ in 0..<max(0, exponent) { value *= 10 }
        var below = Int128(divisor)
        for _ in 0..<max(0, -exponent) { below *= 10 }
        return Int(exactly: value / below)
    }

    /// The nearest binary fraction.
    package var approximation: Double { Double("\(significand)e\(exponent)").map { $0 / Double(divisor) } ?? 0 }

    /// What tells a number that is not whole from every other (and large whole ones): a hash that is the same in every run.
    package var stableHash: UInt64 {
        var mixed = UInt64(bitPattern: significand) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= UInt64(UInt32(bitPattern: exponent)) << 32 | UInt64(divisor)
        return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber: CustomStringConvertible {
    /// All its digits with a point: `1234.5`; fractions as `1/3`.
    package var description: String {
        var digits = String(significand.magnitude)
        if exponent >= 0 {
            // Nobody reads a thousand zeros.
            if exponent > 60 { return "\(significand)e\(exponent)" + (divisor == 1 ? "" : "/\(divisor)") }
            digits += String(repeating: "0", count: Int(exponent))
        } else if exponent < -60 {
            return "\(significand)e\(exponent)" + (divisor == 1 ? "" : "/\(divisor)")
        } else {
            let places = -Int(exponent)
            if digits.utf8.count <= places {
                digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
            }
            digits = "\(digits.dropLast(places)).\(digits.suffix(places))"
        }
        return (significand < 0 ? "-" : "") + digits + (divisor == 1 ? "" : "/\(divisor)")
    }
}

extension ExactNumber: Comparable {
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.exponent == right.exponent, left.divisor == right.divisor {
            return left.significand < right.significand
        }
        if (left.significand < 0) != (right.significand < 0) { return left.significand < 0 }
        if left.divisor == 1, right.divisor == 1, left.exponent >= 0, right.exponent >= 0,
            let one = left.wholePart, let other = right.wholePart
        {
            return one < other
        }
        var one = Int128(left.significand) * Int128(right.divisor)
        var other = Int128(right.significand) * Int128(left.divisor)
        var difference = Int(left.exponent) - Int(right.exponent)
        // Whichever side runs out of bits first is the larger in magnitude: the other has at most 96.
        while difference > 0, one != 0 {
            let (product, isTooLarge) = one.multipliedReportingOverflow(by: 10)
            if isTooLarge { return one < 0 }
            (one, difference) = (product, difference - 1)
        }
        while difference < 0, other != 0 {
            let (product, isTooLarge) = other.multipliedReportingOverflow(by: 10)
            if isTooLarge { return other > 0 }
            (other, difference) = (product, difference + 1)
        }
        return one < other
    }
}

extension ExactNumber {
    package static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(
            Int128(left.significand) * Int128(right.significand), Int128(left.divisor) * Int128(right.divisor),
            Int(left.exponent) + Int(right.exponent))
    }

    package static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        if left.significand == 0 { return right }
        if right.significand == 0 { return left }
        let (high, low) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let gap = high.exponent - low.exponent
        // The larger has 18 digits: the smaller is beyond the last of them.
        guard gap < 38 else { return high }
        var one = Int128(high.significand) * Int128(low.divisor)
        let other = Int128(low.significand) * Int128(high.divisor)
        for _ in 0..<gap {
            let (product, isTooLarge) = one.multipliedReportingOverflow(by: 10)
            if isTooLarge { return high }
            one = product
        }
        let (sum, isTooLarge) = one.addingReportingOverflow(other)
        return isTooLarge
            ? high : ExactNumber(sum, Int128(high.divisor) * Int128(low.divisor), Int(low.exponent))
    }

    package static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + right * -1 }

    package static func * (left: ExactNumber, right: Int) -> ExactNumber { left * ExactNumber(right) }

    package static func + (left: ExactNumber, right: Int) -> ExactNumber { left + ExactNumber(right) }

    package static func += (left: inout ExactNumber, right: ExactNumber) { left = left + right }

    /// The quotient; nil where the divisor is 0.
    package func divided(by other: ExactNumber) -> ExactNumber? {
        guard other.significand != 0 else { return nil }
        return ExactNumber(
            Int128(significand) * Int128(other.divisor), Int128(other.significand) * Int128(divisor),
            Int(exponent) - Int(other.exponent))
    }

    /// A whole number is 0 to 1 over `parts`; 0 parts make 0.
    package init(part parts: Int) { self.init(1, Int128(parts), 0) }
}
