/// What sort of thing an anchor is: something that a translation keeps, or turns into something predictable.
package enum AnchorKind: UInt8, Hashable, Sendable, CaseIterable {
    /// A cardinal number, whole or broken: 61,968; 3.5亿; twenty-one; 三分之一.
    case number
    /// A part of a hundred: 7.9 per cent; 百分之三十; 八成.
    case percentage
    /// A place in an order: 第三; 3rd; First; Chapter 2; 十四五.
    case ordinal
    /// The number of an item at the head of a sentence: 1. (一) ① IV. (a).
    case listNumber
    /// A year: 2020; 二〇二〇年; 民国七十六年.
    case year
    /// Ten years: 1990s; 上世纪九十年代.
    case decade
    /// A day of the year: 12 November; 11月12日.
    case monthDay
    /// A month: November; 11月.
    case month
    /// A day of the week: Wednesday; 星期三.
    case weekday
    /// A time of day: 9:30; 九点半.
    case time
    /// A currency, by name or sign: yuan; 美元; €.
    case currency
    /// A country or region by its name in ICU's data.
    case place
    /// A run of Latin letters in a text of another script, or the word that equals it.
    case latinToken
    /// A run of capitals: WTO; U.S.
    case acronym
    /// Letters with digits: 5G; COVID-19; A380.
    case code
    /// A name of a person or place in Latin letters that is the pinyin (or the Wade-Giles form) of Han characters.
    case name
    /// The family name alone where the whole name is found elsewhere in both documents.
    case familyName
    /// The same word in both languages.
    case sameWord
    /// Words that begin with the same five letters in both languages.
    case cognate
    case url
    case email
}

extension AnchorKind {
    /// How much an anchor of this kind that both sides have is worth, beside its rarity: 1 for the best.
    var reliability: Float {
        switch self {
        case .familyName, .month, .cognate, .currency: 0.5
        default: 1
        }
    }
}
