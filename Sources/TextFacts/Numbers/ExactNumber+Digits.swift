extension ExactNumber {
    /// A number that is read digit by digit.
    package struct Digits: Sendable {
        private var significand = 0
        private var exponent = 0

        /// No digit yet: 0.
        package init() {}

        /// Appends a digit from 0 to 9, before the decimal point or after it. What follows eighteen significant digits
        /// counts as zero.
        @inline(__always)
        package mutating func append(_ digit: Int, isFraction: Bool = false) {
            if significand < 100_000_000_000_000_000 {
                significand = significand * 10 + digit
                if isFraction { exponent -= 1 }
            } else if !isFraction {
                exponent += 1
            }
        }

        /// The number of the digits so far.
        package var number: ExactNumber { ExactNumber(significand, exponent: exponent) }
    }
}
