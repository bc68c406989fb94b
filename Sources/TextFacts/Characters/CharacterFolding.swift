/// Characters as labels and dates compare them: small letters, half width, one kind of space, bar and hyphen.
///
/// (Public so that it can be inlined: it is asked of every character of a page.)
package enum CharacterFolding {
    /// What stands for a character: its small letter, its half-width form, a space for any white space.
    @inlinable
    package static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)!
        case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61)!
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
        case 0xC0...0xDE where scalar.value != 0xD7: Unicode.Scalar(scalar.value + 0x20)!
        case 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)!
        case 0x4E28, 0x2502, 0xA6, 0x2223: "|"
        case 0x203A, 0x232A, 0x3009: ">"
        case 0x2010...0x2012: "-"
        default: scalar
        }
    }

    /// A letter of an alphabet, as far as labels and dates need it. (The standard library's properties are exact and
    /// slow.)
    @inlinable
    package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF: false
        default: scalar.value >= 0xC0 && scalar.value < 0x2E80
        }
    }
}
