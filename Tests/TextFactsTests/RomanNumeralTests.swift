import Testing
import TextFacts

@Suite struct RomanNumeralTests {
    @Test(arguments: [
        ("I", 1), ("IV", 4), ("XIX", 19), ("XL", 40), ("XCIX", 99), ("CD", 400), ("MCMXCIV", 1994), ("MMMCMXCIX", 3999),
        ("MMMDCCCLXXXVIII", 3888),
    ])
    func strictForms(text: String, value: Int) {
        #expect(RomanNumeral.value(text.utf8) == value)
        #expect(RomanNumeral.spelling(value) == text.lowercased())
    }

    @Test(arguments: ["", "IIII", "VX", "IC", "XXXX", "VV", "IXI", "MMMM", "MIM", "XIA", "MMMDCCCLXXXVIIII"])
    func otherForms(text: String) { #expect(RomanNumeral.value(text.utf8) == nil) }
}
