/// Which rules judge, and their thresholds.
public struct FilterOptions: Hashable, Sendable {
    /// The rules that judge.
    public var rules: Set<RejectionReason>
    /// In words; in characters for languages written without spaces.
    public var minimumLength = 1
    /// In words; in characters for languages written without spaces.
    public var maximumLength = 500
    /// How far the two lengths may be apart, in standard deviations of the corpus.
    public var lengthRatio = 6.0
    /// The least share of letters that are of the language's script; Han counts two and a half.
    public var scriptShare = 0.4
    /// The greatest share of numbers and dates that one side may lack.
    public var mismatch = 0.34
    /// The greatest share of a side's words that may stand on the other as they are.
    public var untranslatedShare = 0.7
    /// How often a phrase may follow itself.
    public var repetitions = 4
    /// The least probability of an alignment, 0 to 1, for the rule `confidence`.
    public var minimumConfidence = 0.5

    /// These rules with the usual limits.
    public init(rules: Set<RejectionReason>) { self.rules = rules }

    /// The rules that are safe on any corpus: what they reject is nearly always bad.
    public static let `default` = FilterOptions(rules: defaultRules)

    /// Every rule.
    public static let strict = FilterOptions(rules: Set(RejectionReason.allCases))

    /// The rules of `default`.
    public static let defaultRules: Set<RejectionReason> = [
        .empty, .tooShort, .tooLong, .lengthRatio, .identical, .untranslated, .script, .language, .numbers, .dates,
        .addresses, .boilerplate, .repetition, .mojibake, .controlCharacters, .mixedChinese, .duplicate,
    ]
}
