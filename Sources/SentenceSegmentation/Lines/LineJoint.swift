/// How two lines meet.
enum LineJoint {
    /// Characters beside which a line end stands for nothing: Han, kana, Thai, Lao, Khmer, Burmese, CJK punctuation
    /// and full-width forms.
    static func isSpaceless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F: true
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
