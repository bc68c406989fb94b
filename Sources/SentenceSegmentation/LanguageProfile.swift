import BitextModel
import TextLines

/// What the engine needs to know of one language.
struct LanguageProfile: Sendable {
    /// ICU's locale.
    var locale: String
    /// The whole language tag, for the language maps of SRX.
    var tag: String
    var quotes = QuotationStyle.english
    /// Whether Chinese typography is to be expected.
    var isChinese = false
    /// Whether places that ICU passes over are looked for: full stops before numbers, dashes, lists.
    var hasLatinAdditions = true
    /// Whether the abbreviations are so well known that a full stop before a small letter ends a sentence after any
    /// other word, and one before a number after any short word.
    var knowsAbbreviations = false
    /// Whether a number with a dot is an ordinal (am 3. Oktober).
    var writesOrdinalsWithDot = false
    /// Abbreviations and sentence starters.
    var words = WordTable()
    /// The user's own rules.
    var srx: SRXRules?
    var srxUse = SegmentationOptions.SRXUse.replace
}
