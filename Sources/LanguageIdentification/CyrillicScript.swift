import BitextModel

/// Tells the languages written in Cyrillic by letters that the others lack.
enum CyrillicScript {
    static func language(of scalars: [Unicode.Scalar]) -> Language {
        var counts: [String: Int] = [:]
        for scalar in scalars {
            switch scalar {
            case "ы", "э", "ё": counts["ru", default: 0] += 1
            case "ї", "є", "ґ": counts["uk", default: 0] += 2
            case "і": counts["uk", default: 0] += 1
            case "ў": counts["be", default: 0] += 4
            case "ј", "љ", "њ", "ћ", "ђ", "џ": counts["sr", default: 0] += 2
            case "қ", "ғ", "ң", "ұ", "ү", "һ": counts["kk", default: 0] += 2
            case "ъ": counts["bg", default: 0] += 1
            default: break
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return LanguageIdentifier.language(best?.key ?? "ru")
    }
}
