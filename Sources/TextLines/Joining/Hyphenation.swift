/// Tells a hyphen that a line end put into a word from one that belongs to it.
///
/// Certain are a soft hyphen, and a hyphen whose joined word stands elsewhere in the document while the hyphenated
/// one does not. Everything else is left in place.
struct Hyphenation {
    private var words: Set<String> = []

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
    }

    /// Whether the hyphen at the end of `text` is the line end's.
    func isLineEnds(_ text: [UInt8], _ length: Int, _ line: ParagraphText, _ content: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            let first = ParagraphText(bytes: bytes)
            if first.scalar(before: first.count).value == 0xAD { return true }
            let stemEnd = first.count - length
            let stem = first.string(first.run(of: [.lower, .upper], endingAt: stemEnd)..<stemEnd).lowercased()
            let rest = line.string(content.lowerBound..<line.run(of: [.lower, .upper], from: content.lowerBound))
                .lowercased()
            return words.contains(stem + rest) && !words.contains(stem + "-" + rest)
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
