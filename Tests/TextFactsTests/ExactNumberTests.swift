import TestSupport
import Testing
import TextFacts

@Suite struct ExactNumberTests {
    private func number(_ text: String) throws -> ExactNumber { try #require(ExactNumber(text)) }

    /// Billions and 亿: equal whatever the digits, where binary fractions fail for one in eight.
    @Test func billionsAreTensOfYi() throws {
        for hundredths in 1...20_000 {
            let (whole, rest) = (hundredths / 100, hundredths % 100)
            let billions = try number("\(whole).\(rest < 10 ? "0" : "")\(rest)") * 1_000_000_000
            #expect(billions == ExactNumber(hundredths, exponent: -1) * 100_000_000)
        }
        #expect(try number("110.09") * 1_000_000_000 == number("1100.9") * 100_000_000)
    }

    @Test(arguments: [
        ("12.50", "12.5"), ("-0.250", "-0.25"), ("1000000", "1000000"), ("0.0", "0"), ("007", "7"), ("0.001", "0.001"),
    ])
    func textIsRead(_ text: String, _ plain: String) { #expect(ExactNumber(text)?.description == plain) }

    @Test(arguments: ["", ".", "1.", ".5", "1.2.3", "-", "1e5", "+1", "１", "1,5"]) func otherTextIsNone(_ text: String)
    {
        #expect(ExactNumber(text) == nil)
    }

    @Test func fractionsAreExact() throws {
        let third = try #require(ExactNumber(1).divided(by: 3))
        #expect(third == ExactNumber(part: 3) && third.description == "1/3")
        #expect(third * 3 == 1 && third + third + third == 1)
        #expect(try ExactNumber(part: 8) == number("0.125") && ExactNumber(part: 40) == number("0.025"))
        #expect(ExactNumber(2).divided(by: 6) == third)
        #expect(ExactNumber(1).divided(by: 0) == nil && ExactNumber(part: 0) == 0)
        #expect(third < ExactNumber(part: 2) && third > 0 && ExactNumber(0) - third < 0)
    }

    @Test func wholePartsAndWholeness() throws {
        #expect(try number("9.75").wholePart == 9 && !number("9.75").isWhole)
        #expect(try number("-9.75").wholePart == -9)
        #expect(ExactNumber(7, exponent: 3).wholePart == 7000 && ExactNumber(7, exponent: 3).isWhole)
        #expect(ExactNumber(7, exponent: 30).wholePart == nil && ExactNumber(7, exponent: -30).wholePart == 0)
        #expect(ExactNumber(7).divided(by: 3)?.wholePart == 2)
        #expect(ExactNumber(0).wholePart == 0 && ExactNumber(Int.max).isWhole)
    }

    @Test func longNumbersAreCutNotTrappedOn() {
        var digits = ExactNumber.Digits()
        for _ in 0..<1000 { digits.append(9) }
        for _ in 0..<1000 { digits.append(9, isFraction: true) }
        let long = digits.number
        #expect(long > ExactNumber(1, exponent: 999) && long < ExactNumber(1, exponent: 1000))
        var value = long
        for _ in 0..<100 { value = value * value + long - 1 }
        #expect(value > long)
        #expect(ExactNumber(Int.min) < ExactNumber(Int.max))
        #expect(long.divided(by: value) != nil && value.divided(by: long) != nil)
    }

    /// Against integers of the machine, of which the numbers are thousandths.
    @Test func arithmeticIsThatOfIntegers() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3000 {
            let one = Int(random.next() % 2_000_001) - 1_000_000
            let other = Int(random.next() % 2_001) - 1_000
            let (left, right) = (ExactNumber(one, exponent: -3), ExactNumber(other, exponent: -3))
            #expect(left + right == ExactNumber(one + other, exponent: -3))
            #expect(left - right == ExactNumber(one - other, exponent: -3))
            #expect(left * right == ExactNumber(one * other, exponent: -6))
            #expect((left < right) == (one < other) && (left == right) == (one == other))
            if other != 0 {
                let quotient = try #require(left.divided(by: right))
                #expect(quotient * right == left)
                #expect(quotient.wholePart == one / other)
            }
            #expect(ExactNumber(left.description) == left)
            #expect(abs(left.approximation - Double(one) / 1000) < 1e-9)
        }
    }

    /// A number rounds another to its own digits, of which it has two at least.
    @Test(arguments: [
        (46_300_000, 46_256_000, true), (46_200_000, 46_256_000, false), (46_256_000, 46_300_000, false),
        (1_300_000, 1_250_000, true), (1_200_000, 1_250_000, true), (1_200_000, 1_250_001, false),
        (50_000_000, 46_256_000, false), (46_300_000, 46_300_000, false), (110, 109, true),
    ])
    func numbersAreRounded(_ number: Int, _ exact: Int, _ rounds: Bool) {
        #expect(ExactNumber(number).rounds(ExactNumber(exact)) == rounds)
    }

    @Test func digitsOfAllWidths() {
        for (zero, width) in [(0x30 as UInt32, 10), (0xFF10, 10), (0x0660, 10), (0x06F0, 10)] {
            for digit in 0..<UInt32(width) { #expect(DecimalDigit.value(of: zero + digit) == Int(digit)) }
            #expect(DecimalDigit.value(of: zero - 1) == nil && DecimalDigit.value(of: zero + 10) == nil)
        }
    }
}
