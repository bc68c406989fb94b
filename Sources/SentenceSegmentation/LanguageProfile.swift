import BitextModel

/// What the engine needs to know of one language.
struct LanguageProfile: Sendable {
    /// ICU's locale.
    var locale: String
    /// The whole language tag, for the language maps of SRX.
    var tag: String
    /// Marks that close here although Unicode calls them initial or opening.
    var extraClosers = ""
    /// Whether Chinese typography is to be expected.
    var isChinese = false
    /// Whether places that ICU passes over are looked for: full stops before small letters and numbers, dashes.
    var hasLatinAdditions = true
    /// Abbreviations and sentence starters.
    var words = WordTable()
    /// The user's own rules.
    var srx: SRXRules?
    var srxUse = SegmentationOptions.SRXUse.replace
}
