import BitextModel
import LanguageIdentification

/// In which language either half of a text is written, by vocabulary: a text that was translated to its middle, or not at all.
struct LanguageHalves {
    private let halves: [Language]
    private let own: String

    /// So many letters of a half say something.
    private static let fewestLetters = 16

    /// - Complexity: O(bytes).
    init(_ profile: TextProfile) {
        own = profile.language.primary
        let words = profile.words
        guard words.count >= 4, profile.letters >= 2 * Self.fewestLetters || profile.han >= 8 else {
            halves = []
            return
        }
        let utf8 = profile.text.utf8
        let middle = utf8.index(utf8.startIndex, offsetBy: words[words.count / 2].start)
        halves = [
            LanguageIdentifier.identify(profile.text[..<middle]), LanguageIdentifier.identify(profile.text[middle...]),
        ]
    }

    /// Whether both halves are in a language that is not the text's own.
    func isWhole(of language: Language) -> Bool {
        !halves.isEmpty && language.primary != own && halves.allSatisfy { $0.primary == language.primary }
    }

    /// Whether one half is.
    func isPartly(of language: Language) -> Bool {
        language.primary != own && halves.count { $0.primary == language.primary } == 1
    }
}
