extension CorpusFilter {
    /// The rule that rejected a unit. The raw values are stable: they stand in outputs and options.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No letter or digit on one side.
        case empty
        /// Fewer words than `CorpusFilter.Options.minimumLength`.
        case tooShort = "too-short"
        /// More words than `CorpusFilter.Options.maximumLength`.
        case tooLong = "too-long"
        /// Lengths that do not go together, by what is usual in the corpus.
        case lengthRatio = "length-ratio"
        /// The same text on both sides.
        case identical
        /// Most words of one side stand on the other as they are.
        case untranslated
        /// Too few letters of the script that the language is written in.
        case script
        /// Written in another language than it says.
        case language
        /// Numbers, percentages or years of one side that the other lacks.
        case numbers
        /// Days, months or times of one side that the other lacks.
        case dates
        /// A currency that only one side names.
        case money
        /// Web or mail addresses of one side that the other lacks.
        case addresses
        /// Brackets that open or close on one side only.
        case brackets
        /// Quotation marks that open or close on one side only.
        case quotes
        /// A question on one side and none on the other.
        case punctuation
        /// A breadcrumb, a menu, a copyright line.
        case boilerplate
        /// The same words over and over.
        case repetition
        /// Text decoded with the wrong encoding.
        case mojibake
        /// Control, private or invisible characters.
        case controlCharacters = "control-characters"
        /// Simplified and traditional characters mixed.
        case mixedChinese = "mixed-chinese"
        /// An alignment less probable than `CorpusFilter.Options.minimumConfidence`.
        case confidence
        /// Less probably a translation, by the sentence encoder, than the limit says. Judged where units have a score.
        case similarity
        /// Less probably good, by all rules together, than the limit says. Judged where units have a score.
        case quality
        /// The same pair as before.
        case duplicate
        /// The same pair as before but for case, width, punctuation and digits.
        case nearDuplicate = "near-duplicate"
        /// A source that had another translation before.
        case sourceConflict = "source-conflict"
        /// A target that had another source before.
        case targetConflict = "target-conflict"

        /// What the rule rejects, for help and reports.
        public var explanation: String {
            switch self {
            case .empty: "no letter or digit on one side"
            case .tooShort: "fewer words (characters of Chinese, Japanese, Thai) than --min-length"
            case .tooLong: "more words (characters) than --max-length"
            case .lengthRatio: "lengths that do not go together, by what is usual in this corpus"
            case .identical: "the same text on both sides"
            case .untranslated: "most words of one side stand on the other as they are"
            case .script: "too few letters of the script that the language is written in"
            case .language: "written in another language than it says"
            case .numbers: "numbers, percentages or years of one side that the other lacks"
            case .dates: "days, months or times of one side that the other lacks"
            case .money: "a currency that only one side names"
            case .addresses: "web or mail addresses of one side that the other lacks"
            case .brackets: "brackets that open or close on one side only"
            case .quotes: "quotation marks that open or close on one side only"
            case .punctuation: "a question on one side and none on the other"
            case .boilerplate: "a breadcrumb, a menu, a copyright line"
            case .repetition: "the same words over and over"
            case .mojibake: "text decoded with the wrong encoding"
            case .controlCharacters: "control, private or invisible characters"
            case .mixedChinese: "simplified and traditional characters mixed"
            case .confidence: "an alignment less probable than --min-confidence"
            case .similarity:
                "less probably a translation, by the sentence encoder, than --max-loss or --min-similarity allow"
            case .quality: "less probably good, by all rules weighed together, than --max-loss or --min-quality allow"
            case .duplicate: "the same pair as before"
            case .nearDuplicate: "the same pair as before but for case, width, punctuation and digits"
            case .sourceConflict: "a source that had another translation before"
            case .targetConflict: "a target that had another source before"
            }
        }
    }
}
