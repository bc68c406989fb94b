import BitextModel

/// A text in its words; in characters where it is written without spaces.
struct TextPieces {
    /// The words or characters.
    var pieces: [String]
    private let separator: String

    /// - Complexity: O(bytes).
    init(_ text: String, language: Language) {
        let isSpaced = !["zh", "yue", "wuu", "ja", "th"].contains(language.primary)
        separator = isSpaced ? " " : ""
        pieces = isSpaced ? text.split(separator: " ").map { String($0) } : text.map { String($0) }
    }

    /// Fewer say nothing once some are gone.
    var fewest: Int { separator.isEmpty ? 10 : 6 }

    /// The pieces put together again.
    var text: String { pieces.joined(separator: separator) }
}
