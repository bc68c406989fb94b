import TextFacts

/// Tells a hyphen that a line end put into a word from one that belongs to it.
///
/// Certain are a soft hyphen; a hyphen whose joined word stands elsewhere in the document, or is a function word of the
/// document's language or any word of English that is known, while the hyphenated one does not stand anywhere else; and in
/// German one in a noun, since a hyphen between two words stands before a capital there. Everything else is left in place.
struct Hyphenation {
    private var words: Set<String> = []
    /// Words with these are written in both ways: co-operation.
    private static let prefixes: Set<String> = [
        "co", "re", "pre", "non", "sub", "anti", "post", "semi", "multi", "inter", "over", "under", "self", "mid", "bi",
    ]
    /// The language that most words are function words of; several where they are as many, none where there is no such word.
    private let languages: [String]

    /// Collects the words of a document.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        let text = ParagraphText(bytes: bytes)
        var offset = 0
        while offset < text.count {
            let end = Self.wordEnd(in: text, from: offset)
            if end > offset {
                words.insert(text.string(offset..<end).lowercased())
                offset = end
            } else {
                offset += max(1, text.scalar(at: offset).length)
            }
        }
        let found = words
        let counts = KnownWords.functionWords.mapValues { known in found.count { known.contains($0) } }
        let most = max(1, counts.values.max() ?? 0)
        languages = counts.keys.filter { counts[$0] == most }.sorted()
    }

    /// Whether the hyphen at the end of `text` is the line end's.
    func isLineEnds(_ text: [UInt8], _ length: Int, _ line: ParagraphText, _ content: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            let first = ParagraphText(bytes: bytes)
            if first.scalar(before: first.count).value == 0xAD { return true }
            let stemEnd = first.count - length
            let start = first.run(of: [.lower, .upper], endingAt: stemEnd)
            let stem = first.string(start..<stemEnd).lowercased()
            let rest = line.string(content.lowerBound..<line.run(of: [.lower, .upper], from: content.lowerBound))
                .lowercased()
            guard !words.contains(stem + "-" + rest) else { return false }
            if words.contains(stem + rest) { return true }
            // Inside a word with further hyphens nothing is certain.
            guard first[start - 1] != UInt8(ascii: "-") else { return false }
            if languages.contains(where: { KnownWords.functionWords[$0]?.contains(stem + rest) == true }) {
                return true
            }
            let isNoun = first.characterClass(at: start).contains(.upper)
            return languages.contains("en") && !Self.prefixes.contains(stem) && KnownWords.english.contains(stem + rest)
                || languages.contains("de") && isNoun && stem.count > 1
        }
    }

    /// The end of a word of letters and inner hyphens.
    private static func wordEnd(in text: ParagraphText, from start: Int) -> Int {
        var offset = start
        while true {
            let (value, length) = text.scalar(at: offset)
            if CharacterClass(of: value).isAny([.lower, .upper]) {
                offset += length
            } else if value == 0x2D, offset > start, text.characterClass(at: offset + 1).isAny([.lower, .upper]) {
                offset += 1
            } else {
                return offset
            }
        }
    }
}
