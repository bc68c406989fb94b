/// Numbers over the line.
enum Superscript {
    private static let characters: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "-": "⁻",
        "−": "⁻",
        "–": "⁻", "+": "⁺",
    ]

    /// A short number in superscript characters; nil for any other text.
    static func characters(for text: String) -> String? {
        guard (1...4).contains(text.count), text.contains(where: \.isNumber) else { return nil }
        let found = text.compactMap { characters[$0] }
        return found.count == text.count ? String(found) : nil
    }
}
