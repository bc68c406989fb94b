/// How much a decoding looks like Chinese by the levels of its charset: both GB 2312 and Big5 have the characters of
/// everyday use in a first level of their own. Text of one read as the other falls out of its first level soon, and so does
/// what is no Chinese; so a title of six characters can be told, which has none of the two hundred commonest.
enum CommonLevel {
    /// - Parameter pairedShare: how many of the bytes above ASCII have such a neighbour, as in a double-byte charset.
    /// - Returns: nothing for few characters, for other charsets and for what is not plainly Chinese.
    static func score(_ text: String, charset: String, malformed: Int, pairedShare: Double) -> Double {
        guard pairedShare > 0.8, malformed == 0, charset == "GB18030" || charset == "Big5-HKSCS" else { return 0 }
        var han = 0
        var common = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            switch scalar.value {
            case 0x2010...0x206F, 0x3000...0x3020, 0xFF01...0xFF5E, 0xB7: continue
            default:
                han += 1
                let isFirst =
                    charset == "GB18030" ? HanCommonness.isSimplified(scalar) : HanCommonness.isTraditional(scalar)
                if isFirst { common += 1 }
            }
        }
        // Where all of them pair, two words are enough: 港口, 船.
        guard han >= (pairedShare == 1 ? 2 : 4) else { return 0 }
        let share = Double(common) / Double(han)
        return share >= 0.8 ? 0.2 * share + (share == 1 ? 0.05 : 0) : 0
    }
}
