/// Lists that were run into one paragraph: `1. The first item 2. The second item`.
enum InlineList {
    /// Where the second and later items start: the paragraph begins with an enumerator, and others of the same style
    /// count up by one, each before a capital.
    ///
    /// - Complexity: O(n) if the paragraph starts with an enumerator, else O(1).
    static func items(in text: ParagraphText) -> [Int] {
        guard let first = Style(in: text) else { return [] }
        var items: [Int] = []
        var style = first
        var offset = first.end
        while style.advance() {
            guard let found = style.find(in: text, from: offset) else { break }
            items.append(found)
            offset = found + style.pattern.count
        }
        return items
    }

    private struct Style {
        private var prefix: [UInt8]
        private var number: Int
        private let isLetter: Bool
        private var suffix: [UInt8]
        /// The end of the enumerator that the paragraph starts with.
        let end: Int

        init?(in text: ParagraphText) {
            var offset = text.skippingSpaces(from: 0)
            let start = offset
            if text.scalar(at: offset).value == 0x2043 { offset += 3 }
            if text[offset] == UInt8(ascii: "(") { offset += 1 }
            prefix = Array(text.bytes[min(start, text.count)..<min(offset, text.count)])
            let digits = text.run(of: .digit, from: offset)
            if digits > offset, digits - offset <= 2, let value = Int(text.string(offset..<digits)) {
                number = value
                isLetter = false
                offset = digits
            } else if text[offset] == UInt8(ascii: "a") || (text[offset] == UInt8(ascii: "A") && prefix == [0x28]) {
                number = Int(text[offset])
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

        mutating func advance() -> Bool {
            number += 1
            return isLetter ? number <= 0x7A : number < 1000
        }

        var pattern: [UInt8] {
            prefix + (isLetter ? [UInt8(truncatingIfNeeded: number)] : Array("\(number)".utf8)) + suffix
        }

        func find(in text: ParagraphText, from start: Int) -> Int? {
            let wanted = [0x20] + pattern + [0x20]
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
}
