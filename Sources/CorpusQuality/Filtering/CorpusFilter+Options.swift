extension CorpusFilter {
    /// Which rules judge, and their thresholds.
    public struct Options: Hashable, Sendable {
        /// The rules that judge.
        public var rules: Set<Reason>
        /// In words; in characters for languages written without spaces.
        public var minimumLength = 1
        /// In words; in characters for languages written without spaces.
        public var maximumLength = 500
        /// How far the two lengths may be apart, in standard deviations of the corpus.
        public var lengthRatio = 6.0
        /// The least share of letters that are of the language's script; Han counts two and a half.
        public var scriptShare = 0.4
        /// The greatest share of numbers and dates that one side may lack. Those that contradict each other never pass.
        public var mismatch = 0.5
        /// The greatest share of a side's words that may stand on the other as they are.
        public var untranslatedShare = 0.7
        /// How often a phrase may follow itself.
        public var repetitions = 4
        /// The least probability of an alignment, 0 to 1, for the rule `confidence`.
        public var minimumConfidence = 0.5
        /// The share of good pairs, 0 to 1, that the rules `similarity` and `quality` may each lose where no limit is given.
        public var maximumLoss = 0.01
        /// The least probability of a translation for the rule `similarity`; nil for what `maximumLoss` gives.
        public var minimumSimilarity: Double?
        /// The least probability of a good pair for the rule `quality`; nil for what `maximumLoss` gives.
        public var minimumQuality: Double?

        /// These rules with the usual limits.
        public init(rules: Set<Reason>) { self.rules = rules }

        /// The rules that are safe on any corpus: what they reject is nearly always bad. A pair that stands twice is not bad;
        /// `Deduplicator` takes those out, and keeps what tells of them.
        public static let `default` = Options(rules: defaultRules)

        /// Every rule that needs the texts alone: all but `similarity` and `quality`.
        public static let strict = Options(
            rules: Set(Reason.allCases).subtracting([.similarity, .quality]))

        /// Whether a rule needs the score of each unit.
        public var needsScores: Bool { !rules.isDisjoint(with: [.similarity, .quality]) }

        /// The rules of `default`.
        public static let defaultRules: Set<Reason> = [
            .empty, .tooShort, .tooLong, .lengthRatio, .identical, .untranslated, .script, .language, .numbers, .dates,
            .addresses, .boilerplate, .repetition, .mojibake, .controlCharacters, .mixedChinese,
        ]
    }
}
