/// The rule that rejected a unit. The raw values are stable: they stand in outputs and options.
public enum RejectionReason: String, Hashable, Sendable, CaseIterable {
    case empty
    case tooShort = "too-short"
    case tooLong = "too-long"
    case lengthRatio = "length-ratio"
    case identical
    case untranslated
    case script
    case language
    case numbers
    case dates
    case money
    case addresses
    case brackets
    case quotes
    case punctuation
    case boilerplate
    case repetition
    case mojibake
    case controlCharacters = "control-characters"
    case mixedChinese = "mixed-chinese"
    case confidence
    case duplicate
    case nearDuplicate = "near-duplicate"
    case sourceConflict = "source-conflict"
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
        case .duplicate: "the same pair as before"
        case .nearDuplicate: "the same pair as before but for case, width, punctuation and digits"
        case .sourceConflict: "a source that had another translation before"
        case .targetConflict: "a target that had another source before"
        }
    }
}

/// A rule's verdict on a unit.
public struct Rejection: Hashable, Sendable, CustomStringConvertible {
    public var reason: RejectionReason
    /// What exactly was found: `3.5 is missing on the other side`.
    public var detail: String

    public var description: String { detail.isEmpty ? reason.rawValue : "\(reason.rawValue) (\(detail))" }
}
