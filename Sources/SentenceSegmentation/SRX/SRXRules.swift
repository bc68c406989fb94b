/// The rules of an SRX 2.0 file.
struct SRXRules: Hashable, Sendable {
    struct Rule: Hashable, Sendable {
        var isBreak: Bool
        /// What must stand before and after the place; an empty pattern matches anything.
        var before: String
        var after: String
        /// Where the rule starts in its file.
        var line: Int
    }

    struct LanguageMap: Hashable, Sendable {
        /// A pattern that must match the whole language code, in any case.
        var pattern: String
        var ruleName: String
        var line: Int
    }

    var file: String
    /// Whether every matching language map counts, and not the first alone.
    var cascades = false
    /// An extension of Okapi's: ICU's own boundaries count where no rule has a say.
    var usesUnicodeBoundaries = false
    var rules: [String: [Rule]] = [:]
    var maps: [LanguageMap] = []

    /// The rules of a language in the order in which they are asked.
    func rules(forLanguage tag: String) throws -> [Rule] {
        var found: [Rule] = []
        for map in maps where try SRXPattern.matchesLanguage(map, tag: tag, file: file) {
            found += rules[map.ruleName] ?? []
            if !cascades { break }
        }
        return found
    }
}
