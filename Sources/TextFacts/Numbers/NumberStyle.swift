package import BitextModel

/// How a language writes the digits of a number. Spaces between groups of three are understood in all of them (the
/// international style: 100 000).
package struct NumberStyle: Sendable {
    /// 1.234,5 and not 1,234.5.
    package var hasDecimalComma: Bool
    /// Words of scale, in UTF-8, that a count or a particle may follow without a space: 3만명, 2.5 ล้านบาท. Numbers go on in
    /// digits behind them: 3만 5000.
    package let joinedScales: [[UInt8]]

    /// The style of a language.
    package init(_ language: Language) {
        let scales: [String: [String]] = [
            "ko": ["백", "천", "만", "억", "조"], "th": ["ร้อย", "พัน", "หมื่น", "แสน", "ล้าน"],
        ]
        joinedScales = scales[language.primary, default: []].map { Array($0.utf8) }
        switch language.primary {
        case "en", "zh", "ja", "ko", "th", "yue", "wuu", "he", "ms", "hi", "und":
            hasDecimalComma = false
        default:
            hasDecimalComma = language.region != "CH" && language.region != "MX"
        }
    }
}
