/// How many characters of a text only one of the two Chinese scripts has.
package struct ChineseCharacterCensus: Hashable, Sendable {
    package var simplified = 0
    package var traditional = 0

    /// - Complexity: O(length).
    package init(of text: some StringProtocol) {
        for scalar in text.unicodeScalars where scalar.value >= 0x3400 {
            switch ChineseVariety.script(of: scalar) {
            case .simplified: simplified += 1
            case .traditional: traditional += 1
            case .both: break
            }
        }
    }
}
