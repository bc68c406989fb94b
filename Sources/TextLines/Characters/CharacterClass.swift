/// What a character is to the rules. A character may be several things at once.
///
/// (Asked for every character of a text, from other modules: what `OptionSet` would bring as generic code is written out
/// to be inlined there. Without it segmentation takes five times as long.)
package struct CharacterClass: OptionSet, Sendable {
    package let rawValue: UInt16

    @inlinable package static var space: CharacterClass { CharacterClass(rawValue: 1 << 0) }
    @inlinable package static var lower: CharacterClass { CharacterClass(rawValue: 1 << 1) }
    @inlinable package static var upper: CharacterClass { CharacterClass(rawValue: 1 << 2) }
    /// A letter of a script without case, Han included.
    @inlinable package static var otherLetter: CharacterClass { CharacterClass(rawValue: 1 << 3) }
    @inlinable package static var digit: CharacterClass { CharacterClass(rawValue: 1 << 4) }
    /// `.` `?` `!` and their full-width and half-width forms.
    @inlinable package static var terminator: CharacterClass { CharacterClass(rawValue: 1 << 5) }
    /// `…` and `⋯`.
    @inlinable package static var ellipsis: CharacterClass { CharacterClass(rawValue: 1 << 6) }
    @inlinable package static var closer: CharacterClass { CharacterClass(rawValue: 1 << 7) }
    @inlinable package static var opener: CharacterClass { CharacterClass(rawValue: 1 << 8) }
    /// A quotation mark, whichever way it faces.
    @inlinable package static var quote: CharacterClass { CharacterClass(rawValue: 1 << 9) }
    @inlinable package static var dash: CharacterClass { CharacterClass(rawValue: 1 << 10) }
    @inlinable package static var bullet: CharacterClass { CharacterClass(rawValue: 1 << 11) }
    /// A terminator that belongs to Chinese and Japanese typography.
    @inlinable package static var wide: CharacterClass { CharacterClass(rawValue: 1 << 12) }
    /// A comma, semicolon or colon, of any width.
    @inlinable package static var continuing: CharacterClass { CharacterClass(rawValue: 1 << 13) }
    @inlinable package static var currency: CharacterClass { CharacterClass(rawValue: 1 << 14) }
    @inlinable package static var han: CharacterClass { CharacterClass(rawValue: 1 << 15) }

    @inlinable package static var letter: CharacterClass { [.lower, .upper, .otherLetter] }
    @inlinable package static var word: CharacterClass { [.lower, .upper, .otherLetter, .digit] }

    @inlinable @inline(__always)
    package init(arrayLiteral elements: CharacterClass...) {
        var bits: UInt16 = 0
        for element in elements { bits |= element.rawValue }
        rawValue = bits
    }

    /// Whether it is all of these.
    @inlinable @inline(__always) package func contains(_ other: CharacterClass) -> Bool {
        rawValue & other.rawValue == other.rawValue
    }

    /// Whether it is any of these.
    @inlinable @inline(__always) package func isAny(_ other: CharacterClass) -> Bool { rawValue & other.rawValue != 0 }

    /// The class of a scalar by its value; the empty class outside the text (value 0).
    @inlinable @inline(__always)
    package init(of scalar: UInt32) {
        self = scalar < 128 ? Self.ascii(UInt8(truncatingIfNeeded: scalar)) : Self.beyondASCII(scalar)
    }

    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// (A switch over constants, which the compiler makes a table of; a global array would be asked for by every call
    /// whether it is there yet.)
    @inlinable @inline(__always)
    static func ascii(_ byte: UInt8) -> CharacterClass {
        switch byte {
        case 9...13, 0x1C...0x20: .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .terminator
        case UInt8(ascii: "\""), UInt8(ascii: "'"): [.quote, .closer, .opener]
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closer
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opener
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "*"): .bullet
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): .continuing
        case UInt8(ascii: "$"): .currency
        default: []
        }
    }

    @usableFromInline static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007:
            [.otherLetter, .han]
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: [.terminator, .wide]
        case 0x2026, 0x22EF: .ellipsis
        case 0x2019, 0x201D: [.closer, .quote]
        case 0x2018, 0x201C, 0x201A, 0x201E: [.opener, .quote]
        case 0x00AB, 0x2039: [.opener, .quote]
        case 0x00BB, 0x203A: [.closer, .quote]
        case 0x300C, 0x300E, 0xFF62: [.opener, .quote]
        case 0x300D, 0x300F, 0xFF63: [.closer, .quote]
        case 0xFF02, 0xFF07: [.quote, .closer, .opener]
        case 0xFF09, 0x3011, 0x3009, 0x300B, 0xFF3D, 0xFF5D, 0x3015, 0x3017, 0x3019: .closer
        case 0xFF08, 0x3010, 0x3008, 0x300A, 0xFF3B, 0xFF5B, 0x3014, 0x3016, 0x3018, 0xBF, 0xA1: .opener
        case 0x2010...0x2015: .dash
        case 0x2022, 0x25AA, 0x25BA, 0x2043, 0x2023, 0xB7, 0x25CF, 0x25A0, 0x25C6: .bullet
        case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF64: .continuing
        case 0xA3, 0xA5, 0x20AC, 0xFFE5, 0xFF04: .currency
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0xFF10...0xFF19: .digit
        default: byProperties(scalar)
        }
    }

    private static func byProperties(_ value: UInt32) -> CharacterClass {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        let properties = scalar.properties
        return switch properties.generalCategory {
        case .lowercaseLetter: .lower
        case .uppercaseLetter, .titlecaseLetter: .upper
        case .otherLetter, .modifierLetter: .otherLetter
        case .decimalNumber: .digit
        case .currencySymbol: .currency
        default: []
        }
    }
}
