/// Which characters stand beside each other without a space.
package enum Spacing {
    /// Whether a character is of a script without spaces: Han, kana, Thai, Lao, Khmer, Burmese, and the punctuation and
    /// full-width forms of these. A line that ends or begins with one was broken where no space was.
    package static func isSpaceless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether a character takes no space beside it in a text that is written without spaces: those of such a script,
    /// and the quotation marks, dashes and dots that Chinese and Japanese share with Latin script.
    package static func takesNoSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2014, 0x2018...0x201F, 0x2026: true
        default: isSpaceless(scalar.value)
        }
    }
}
