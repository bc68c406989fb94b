import BitextModel
import LanguageIdentification
import TextFacts

/// The text that should be left of a page, as sequences of four words: an ideograph is a word.
struct GoldText {
    private var sequences: Set<Int> = []
    private var lines: Set<FoldedText> = []
    /// Its length.
    let units: Double
    /// The primary subtag of its language.
    let language: String

    /// - Parameter text: A paragraph a line.
    /// - Complexity: O(bytes).
    init(_ text: String) {
        units = TextShape(text).units
        language = LanguageIdentifier.identify(blocks: [text]).primary
        sequences = Set(Self.sequences(of: Self.words(of: text)))
        for line in text.split(whereSeparator: \.isNewline) { lines.insert(FoldedText(line, trimming: true)) }
    }

    /// Whether a block is text; nil where that cannot be said.
    ///
    /// - Complexity: O(bytes).
    func holds(_ block: String) -> Bool? {
        if lines.contains(FoldedText(block, trimming: true)) { return true }
        let own = Self.sequences(of: Self.words(of: block))
        guard own.count > 1 else { return own.first.map { sequences.contains($0) ? nil : false } ?? nil }
        let share = Double(own.count { sequences.contains($0) }) / Double(own.count)
        return share >= 0.7 ? true : share <= 0.3 ? false : nil
    }

    private static func words(of text: String) -> [Int] {
        var words: [Int] = []
        var word = 0
        var isOpen = false
        func close() {
            if isOpen { words.append(word) }
            word = 0
            isOpen = false
        }
        for scalar in text.unicodeScalars {
            let folded = CharacterFolding.fold(scalar)
            if TextShape.isIdeograph(folded.value) {
                close()
                words.append(Int(folded.value))
            } else if CharacterFolding.isLetter(folded) || ("0"..."9").contains(folded) {
                word = (word &* 1_000_003) ^ Int(folded.value)
                isOpen = true
            } else {
                close()
            }
        }
        close()
        return words
    }

    private static func sequences(of words: [Int]) -> [Int] {
        guard words.count > 4 else {
            return words.isEmpty ? [] : [words.reduce(words.count) { ($0 &* 0x9E37_79B9_7F4A_7C1) ^ $1 }]
        }
        return (0...words.count - 4).map { start in
            words[start..<start + 4].reduce(4) { ($0 &* 0x9E37_79B9_7F4A_7C1) ^ $1 }
        }
    }
}
