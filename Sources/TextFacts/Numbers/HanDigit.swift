/// What a Han character does in a numeral.
package enum HanDigit: Sendable {
    /// 一 二 三, also the forms for cheques (壹贰叁) and 两.
    case digit(Int)
    /// 零 〇
    case zero
    /// 十 百 千
    case small(Int)
    /// 万 亿 兆
    case large(Int)
    /// 廿 卅: tens in one character.
    case tens(Int)

    /// Nil for a character that is no numeral. (Public so that it can be inlined: it is asked of every character.)
    @inlinable @inline(__always)
    package init?(_ scalar: UInt32) {
        // All numerals but 〇 lie here; most characters leave at the first test of the switch.
        guard scalar >= 0x3007 else { return nil }
        switch scalar {
        case 0x3007, 0x96F6: self = .zero
        case 0x4E00, 0x58F9: self = .digit(1)
        case 0x4E8C, 0x8D30, 0x8CB3, 0x4E24, 0x5169: self = .digit(2)
        case 0x4E09, 0x53C1, 0x53C3: self = .digit(3)
        case 0x56DB, 0x8086: self = .digit(4)
        case 0x4E94, 0x4F0D: self = .digit(5)
        case 0x516D, 0x9646, 0x9678: self = .digit(6)
        case 0x4E03, 0x67D2: self = .digit(7)
        case 0x516B, 0x634C: self = .digit(8)
        case 0x4E5D, 0x7396: self = .digit(9)
        case 0x5341, 0x62FE: self = .small(10)
        case 0x767E, 0x4F70: self = .small(100)
        case 0x5343, 0x4EDF: self = .small(1000)
        case 0x4E07, 0x842C: self = .large(10_000)
        case 0x4EBF, 0x5104: self = .large(100_000_000)
        case 0x5146: self = .large(1_000_000_000_000)
        case 0x5EFF: self = .tens(20)
        case 0x5345: self = .tens(30)
        default: return nil
        }
    }
}
