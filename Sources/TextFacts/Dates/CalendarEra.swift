/// Eras that years are counted in: the Republic of China (民國, as Taiwan counts), and the reigns of Japan since 1868.
package enum CalendarEra: CaseIterable, Sendable {
    case republic, meiji, taisho, showa, heisei, reiwa

    /// The words before such a year, the longer ones first.
    package var names: [String] {
        switch self {
        case .republic: ["中華民國", "中华民国", "民國", "民国"]
        case .meiji: ["明治"]
        case .taisho: ["大正"]
        case .showa: ["昭和"]
        case .heisei: ["平成"]
        case .reiwa: ["令和"]
        }
    }

    /// The Gregorian year before its first.
    private var origin: Int {
        switch self {
        case .republic: 1911
        case .meiji: 1867
        case .taisho: 1911
        case .showa: 1925
        case .heisei: 1988
        case .reiwa: 2018
        }
    }

    /// The Gregorian year; nil for what is no year of the era (1 to 199 of the Republic, as far as the others came).
    package func gregorian(_ year: Int) -> Int? {
        let last =
            switch self {
            case .republic: 199
            case .meiji: 45
            case .taisho: 15
            case .showa: 64
            case .heisei: 31
            case .reiwa: 99
            }
        return (1...last).contains(year) ? origin + year : nil
    }

    /// The era whose name stands at a token, and the token after the name; nil if there is none. Two characters are enough
    /// to tell: the longer names end in the shorter.
    package static func named(_ tokens: [TextToken], at start: Int) -> (era: CalendarEra, end: Int)? {
        guard start + 1 < tokens.count, tokens[start].category == .han, tokens[start + 1].category == .han else {
            return nil
        }
        let era: CalendarEra
        switch (tokens[start].key, tokens[start + 1].key) {
        case (0x6C11, 0x570B), (0x6C11, 0x56FD): era = .republic
        case (0x660E, 0x6CBB): era = .meiji
        case (0x5927, 0x6B63): era = .taisho
        case (0x662D, 0x548C): era = .showa
        case (0x5E73, 0x6210): era = .heisei
        case (0x4EE4, 0x548C): era = .reiwa
        default: return nil
        }
        return (era, start + 2)
    }
}
