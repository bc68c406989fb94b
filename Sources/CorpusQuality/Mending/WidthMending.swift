/// Full-width letters and digits in any text, full-width marks in Latin text, and half-width marks between Han.
enum WidthMending {
    private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
        ",": "，", ";": "；", ":": "：", "?": "？", "!": "！",
    ]

    static func mended(_ scalars: [Unicode.Scalar], isChinese: Bool) -> [Unicode.Scalar] {
        var mended = scalars
        for index in scalars.indices {
            let value = scalars[index].value
            switch value {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: mended[index] = Unicode.Scalar(value - 0xFEE0)!
            case 0xFF01...0xFF5E where !isChinese:
                // In a text that has neither Han nor kana, full-width marks are a slip of the input method.
                if !scalars.contains(where: { TextMender.isHan($0) || (0x3041...0x30FF).contains($0.value) }) {
                    mended[index] = Unicode.Scalar(value - 0xFEE0)!
                }
            default:
                guard isChinese, let other = wide[scalars[index]], index > 0, TextMender.isHan(scalars[index - 1])
                else {
                    break
                }
                // At the end, or before Han: 港口,渔船. A clock and a web address have neither.
                if index + 1 == scalars.count || TextMender.isHan(scalars[index + 1]) { mended[index] = other }
            }
        }
        return mended
    }
}
