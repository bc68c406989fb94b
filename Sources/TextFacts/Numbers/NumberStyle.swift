package import BitextModel

/// How a language writes the digits of a number. Spaces between groups of three are understood in all of them (the
/// international style: 100 000).
package struct NumberStyle: Sendable {
    /// 1.234,5 and not 1,234.5.
    package var hasDecimalComma: Bool

    /// The style of a language.
    package init(_ language: Language) {
        switch language.primary {
        case "en", "zh", "ja", "ko", "th", "yue", "wuu", "he", "ms", "hi", "und":
            hasDecimalComma = false
        default:
            hasDecimalComma = language.region != "CH" && language.region != "MX"
        }
    }
}
