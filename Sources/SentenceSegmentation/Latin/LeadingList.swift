import TextLines

/// The list that a paragraph starts with: `1. The first item 2. The second item`, `a. one b. two`.
struct LeadingList {
    private let prefix: [UInt8]
    private let isLetter: Bool
    private let suffix: [UInt8]
    private let first: Int
    /// The end of the enumerator that the paragraph starts with.
    private let end: Int

    /// Nil unless the paragraph starts with an enumerator.
    init?(in text: ParagraphText) {
        var offset = text.skippingSpaces(from: 0)
        let start = offset
        if text.scalar(at: offset).value == 0x2043 { offset += 3 }
        if text[offset] == UInt8(ascii: "(") { offset += 1 }
        prefix = Array(text.bytes[min(start, text.count)..<min(offset, text.count)])
        let digits = text.run(of: .digit, from: offset)
        if digits > offset, digits - offset <= 2, let value = Int(text.string(offset..<digits)) {
            first = value
            isLetter = false
            offset = digits
        } else if text[offset] == UInt8(ascii: "a") {
            first = 0x61
            isLetter = true
            offset += 1
        } else {
            return nil
        }
        let suffixStart = offset
        if text[offset] == UInt8(ascii: ".") { offset += 1 }
        if text[offset] == UInt8(ascii: ")") { offset += 1 }
        guard offset > suffixStart, text[offset] == 0x20 else { return nil }
        suffix = Array(text.bytes[suffixStart..<offset])
        end = offset
    }

    /// Where the second and later items start: enumerators of the same style that count up by one, each before a
    /// capital.
    ///
    /// - Complexity: O(n).
    func items(in text: ParagraphText) -> [Int] {
        var items: [Int] = []
        var value = first + 1
        var offset = end
        while value <= (isLetter ? 0x7A : 999), let found = find(value, in: text, from: offset) {
            items.append(found)
            offset = found + 1
            value += 1
        }
        return items
    }

    private func find(_ value: Int, in text: ParagraphText, from start: Int) -> Int? {
        let number = isLetter ? [UInt8(truncatingIfNeeded: value)] : Array("\(value)".utf8)
        let wanted = [0x20] + prefix + number + suffix + [0x20]
        var offset = start
        while offset + wanted.count < text.count {
            if text.bytes[offset] == 0x20, text.bytes[offset..<offset + wanted.count].elementsEqual(wanted),
                text.characterClass(at: offset + wanted.count).contains(.upper)
            {
                return offset + 1
            }
            offset += 1
        }
        return nil
    }
}
