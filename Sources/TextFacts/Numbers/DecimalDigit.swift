/// Digits of all widths and scripts that texts in European and Asian languages use.
package enum DecimalDigit {
    /// The value of a digit: ASCII, full-width, Arabic-Indic or Persian; nil for anything else.
    package static func value(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar) - 0x30
        case 0xFF10...0xFF19: Int(scalar) - 0xFF10
        case 0x0660...0x0669: Int(scalar) - 0x0660
        case 0x06F0...0x06F9: Int(scalar) - 0x06F0
        default: nil
        }
    }
}
