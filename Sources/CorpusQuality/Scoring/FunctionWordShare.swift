import BitextModel
import TextFacts

/// Whether a text has the function words that make up half of what is written in its language: what is no language has none.
enum FunctionWordShare {
    /// A text with this share of function words lacks none; below it the lack grows to 1.
    private static let usual: Float = 0.15
    /// Fewer words say nothing.
    private static let fewestWords = 6

    private static let keys: [String: Set<UInt64>] = {
        var keys: [String: Set<UInt64>] = [:]
        for (language, words) in FunctionWordTable.words(for: .common) {
            guard let tag = Language(language) else { continue }
            let writing = WritingSystem(tag)
            for word in words {
                keys[language, default: []].formUnion(TextProfile(word, writing: writing).words.map(\.key))
            }
        }
        return keys
    }()

    /// How far a text falls short, 0 to 1; 0 for languages whose function words are not known, and for short texts.
    static func lack(in profile: TextProfile) -> Float {
        guard profile.words.count >= fewestWords, let known = keys[profile.language.primary] else { return 0 }
        let found = profile.words.count { known.contains($0.key) }
        return max(0, usual - Float(found) / Float(profile.words.count)) / usual
    }
}
