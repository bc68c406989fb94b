package import BitextModel

/// How well a language code answers to the one that was asked for; codes compare without regard to case.
package enum LanguageMatch: Int, Comparable {
    case none, sameLanguage, moreOrLessSpecific, exact

    package init(_ code: Language, wanted: Language) {
        if code == wanted {
            self = .exact
        } else if code.primary != wanted.primary {
            self = .none
        } else if code.tag.hasPrefix(wanted.tag + "-") || wanted.tag.hasPrefix(code.tag + "-") {
            self = .moreOrLessSpecific
        } else if code.isChinese {
            // zh-CN and zh-Hans are one for a translation memory, zh-CN and zh-TW are not.
            self = code.isTraditionalChinese == wanted.isTraditionalChinese ? .moreOrLessSpecific : .none
        } else {
            self = .sameLanguage
        }
    }

    package static func < (left: LanguageMatch, right: LanguageMatch) -> Bool { left.rawValue < right.rawValue }

    /// The positions of the best matches among codes; empty where none matches.
    static func best(_ codes: [Language], wanted: Language) -> [Int] {
        let matches = codes.map { LanguageMatch($0, wanted: wanted) }
        guard let best = matches.max(), best > .none else { return [] }
        return matches.indices.filter { matches[$0] == best }
    }
}
