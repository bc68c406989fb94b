import TextFacts

/// How many characters of a text only one of the two Chinese scripts has.
package struct ChineseCharacterCensus: Hashable, Sendable {
    package var simplified = 0
    package var traditional = 0

    /// - Complexity: O(length).
    package init(of text: String) {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            // The first bytes of U+4000 to U+9FFF.
            guard (0xE4...0xE9).contains(bytes[index]) else {
                index += 1
                continue
            }
            let (scalar, length) = UTF8Bytes.scalar(at: index, of: bytes)
            switch ChineseVariety.script(of: scalar) {
            case .simplified: simplified += 1
            case .traditional: traditional += 1
            case .both: break
            }
            index += length
        }
    }
}
