import BitextModel

/// How a language writes the digits of a number.
struct NumberStyle: Sendable {
    /// 1.234,5 and not 1,234.5.
    var hasDecimalComma: Bool
    /// 1 234,5: also a plain space between groups of three.
    var groupsWithSpaces: Bool

    init(_ language: Language) {
        switch language.primary {
        case "en", "zh", "ja", "ko", "th", "yue", "wuu", "he", "ms", "hi", "und":
            hasDecimalComma = false
            groupsWithSpaces = false
        case "fr", "ru", "pl", "cs", "uk", "sv", "fi", "no", "nb", "hu", "bg", "sk":
            hasDecimalComma = true
            groupsWithSpaces = true
        default:
            hasDecimalComma = language.region != "CH" && language.region != "MX"
            groupsWithSpaces = false
        }
    }
}
