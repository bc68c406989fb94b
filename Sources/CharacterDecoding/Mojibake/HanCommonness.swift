/// Which Han characters are of the everyday few thousand: those of the first levels of GB 2312 (3,755, ordered by sound) and
/// Big5 (5,401), which both were chosen by frequency. Of what is decoded with the wrong charset most are of neither.
enum HanCommonness {
    /// Whether a character is common in simplified or traditional writing.
    @inline(__always)
    static func isCommon(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x4E00, scalar < 0xA000 else { return false }
        return levels[Int(scalar) - 0x4E00] != 0
    }

    /// Common in simplified writing.
    static func isSimplified(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x4E00, scalar.value < 0xA000 else { return false }
        return levels[Int(scalar.value) - 0x4E00] & 1 != 0
    }

    /// Common in traditional writing.
    static func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x4E00, scalar.value < 0xA000 else { return false }
        return levels[Int(scalar.value) - 0x4E00] & 2 != 0
    }

    private static let levels: [UInt8] = (UInt32(0x4E00)..<0xA000).map { value in
        let scalar = Unicode.Scalar(value)!
        var level: UInt8 = 0
        if let code = LegacyEncoder.gb18030.code(scalar), (0xB0...0xD7).contains(code >> 8), code & 0xFF >= 0xA1 {
            level |= 1
        }
        if let code = LegacyEncoder.big5.code(scalar), (0xA4...0xC6).contains(code >> 8) { level |= 2 }
        return level
    }

    /// The share of common characters among the Han of a text, and how many Han there are. Marks of Chinese and full-width
    /// forms count as common, kana and private characters as Han that is none.
    static func share(of text: some Sequence<Unicode.Scalar>) -> (share: Double, count: Int) {
        var count = 0
        var common = 0
        for scalar in text where scalar.value >= 0x2000 {
            switch scalar.value {
            case 0x2000...0x206F, 0x3000...0x3020, 0xFF00...0xFF5E: (count, common) = (count + 1, common + 1)
            case 0x3040...0x30FF, 0x3400...0x9FFF, 0xE000...0xFAFF, 0xFFFD, 0x20000...0x3FFFF:
                count += 1
                if isCommon(scalar.value) { common += 1 }
            default: break
            }
        }
        return (count == 0 ? 0 : Double(common) / Double(count), count)
    }
}
