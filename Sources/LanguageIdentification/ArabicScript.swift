import BitextModel

/// Tells Persian and Urdu from Arabic by their own letters.
enum ArabicScript {
    static func language(of scalars: [Unicode.Scalar]) -> Language {
        var persian = 0
        var urdu = 0
        for scalar in scalars {
            switch scalar {
            case "پ", "چ", "ژ", "گ", "ی": persian += 1
            case "ٹ", "ڈ", "ڑ", "ے", "ہ": urdu += 1
            default: break
            }
        }
        if urdu * 50 > scalars.count { return LanguageIdentifier.language("ur") }
        return LanguageIdentifier.language(persian * 50 > scalars.count ? "fa" : "ar")
    }
}
