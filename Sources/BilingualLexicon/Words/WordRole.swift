import TextFacts

/// What a word does in a number, a date or a sum of money.
enum WordRole: Sendable {
    /// 0 to 19, and what a language writes as one word.
    case unit(Int)
    case tens(Int)
    case hundred
    /// Dozen, thousand, million ...
    case scale(Int)
    case ordinal(Int)
    /// Thirds, quarter: the lower number of a fraction.
    case fraction(Int)
    case half
    case and
    case article
    case of
    case past
    /// Month 1 to 12; some names need a capital to be one (May, march).
    case month(Int, needsCapital: Bool)
    /// What is the name of a month beside a day or a year alone: Romanian "mai" is "more" elsewhere.
    case monthByDay(Int)
    /// Monday is 1.
    case weekday(Int)
    /// The nineties are 90.
    case decade(Int)
    case percent
    /// "per" of "per cent".
    case per
    /// o'clock, pm, Uhr.
    case hour
    /// Chapter, Article, No.: the number after it names.
    case designator
    /// ISO 4217, as the letters' key.
    case currency(UInt64)

    /// The month that it names, from 1 to 12, where a day or a year says that it is one.
    var monthBesideDay: Int? {
        switch self {
        case .month(let month, _), .monthByDay(let month): month
        default: nil
        }
    }

    init?(role: some StringProtocol, value: some StringProtocol) {
        let number = Int(String(value)) ?? 0
        switch String(role) {
        case "unit": self = .unit(number)
        case "tens": self = .tens(number)
        case "hundred": self = .hundred
        case "scale": self = .scale(number)
        case "ordinal": self = .ordinal(number)
        case "fraction": self = .fraction(number)
        case "half": self = .half
        case "and": self = .and
        case "article": self = .article
        case "of": self = .of
        case "past": self = .past
        case "month": self = .month(number, needsCapital: false)
        case "monthShort": self = .month(number, needsCapital: true)
        case "monthByDay": self = .monthByDay(number)
        case "weekday": self = .weekday(number)
        case "decade": self = .decade(number)
        case "percent": self = .percent
        case "perCent": self = .per
        case "hour": self = .hour
        case "designator": self = .designator
        case "currency": self = .currency(TextKey(value).value)
        default: return nil
        }
    }
}
