/// Digits of all widths and scripts that texts in European and Asian languages use.
package enum DecimalDigit {
    /// The value of a digit: ASCII, full-width, Arabic-Indic, Persian, Devanagari, Bengali or Thai; nil for anything else.
    package static func value(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar) - 0x30
        case 0xFF10...0xFF19: Int(scalar) - 0xFF10
        case 0x0660...0x0669: Int(scalar) - 0x0660
        case 0x06F0...0x06F9: Int(scalar) - 0x06F0
        case 0x0966...0x096F: Int(scalar) - 0x0966
        case 0x09E6...0x09EF: Int(scalar) - 0x09E6
        case 0x0E50...0x0E59: Int(scalar) - 0x0E50
        default: nil
        }
    }
}
