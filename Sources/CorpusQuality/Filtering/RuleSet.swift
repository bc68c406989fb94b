/// The rules that judge, as bits: each is asked for several times a unit.
struct RuleSet: Sendable {
    private let bits: UInt32

    init(_ rules: Set<CorpusFilter.Reason>) { bits = rules.reduce(0) { $0 | Self.bit(of: $1) } }

    @inline(__always)
    func contains(_ rule: CorpusFilter.Reason) -> Bool { bits & Self.bit(of: rule) != 0 }

    @inline(__always)
    private static func bit(of rule: CorpusFilter.Reason) -> UInt32 {
        let place: UInt32 =
            switch rule {
            case .empty: 0
            case .tooShort: 1
            case .tooLong: 2
            case .lengthRatio: 3
            case .identical: 4
            case .untranslated: 5
            case .script: 6
            case .language: 7
            case .numbers: 8
            case .dates: 9
            case .money: 10
            case .addresses: 11
            case .brackets: 12
            case .quotes: 13
            case .punctuation: 14
            case .boilerplate: 15
            case .repetition: 16
            case .mojibake: 17
            case .controlCharacters: 18
            case .mixedChinese: 19
            case .confidence: 20
            case .similarity: 21
            case .quality: 22
            case .duplicate: 23
            case .nearDuplicate: 24
            case .sourceConflict: 25
            case .targetConflict: 26
            }
        return 1 << place
    }
}
