public import BitextModel
import TextFacts

extension AlignedPair {
    /// A translation unit for each bead, in their order; null beads have an empty side.
    ///
    /// - Complexity: O(bytes of both documents).
    public func units() -> [TranslationUnit] {
        beads.enumerated().map { index, bead in
            var unit = TranslationUnit(
                id: String(index + 1), source: Self.side(bead.source, of: source, language: sourceLanguage),
                target: Self.side(bead.target, of: target, language: targetLanguage), confidence: bead.confidence,
                type: bead.type)
            unit.pairScore = pairScore
            unit.isMoved = bead.isMoved
            return unit
        }
    }

    private static func side(_ numbers: [Int], of document: SegmentedDocument, language: Language)
        -> TranslationUnit.Side
    {
        let sentences = numbers.map { document.sentences[$0] }
        var range = sentences.first?.range
        for sentence in sentences.dropFirst() { range = range?.union(sentence.range) }
        return TranslationUnit.Side(
            text: SentenceJoiner.join(sentences.map(\.text), language: language), language: language,
            sentences: sentences.map(\.text), sentenceNumbers: numbers, document: document.id, range: range)
    }
}
