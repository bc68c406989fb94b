import BitextModel
import DocumentAlignment
import TextFacts

/// A pair of documents and the beads between them.
public struct AlignedRelease: Sendable {
    public var source: CutDocument
    public var target: CutDocument
    public var alignment: Alignment

    /// The codes that outputs carry: those given as they are, those found with the region that CAT tools expect.
    public var languages: (source: Language, target: Language)

    /// A translation unit for each bead, in document order; null beads have an empty side.
    public func units() -> [TranslationUnit] {
        let languages = languages
        return alignment.beads.enumerated().map { index, bead in
            TranslationUnit(
                id: String(index + 1),
                source: Self.side(bead.source, of: source.segmented, language: languages.source),
                target: Self.side(bead.target, of: target.segmented, language: languages.target),
                confidence: bead.confidence, type: bead.type)
        }
    }

    private static func side(_ numbers: [Int], of document: SegmentedDocument, language: Language) -> UnitSide {
        let sentences = numbers.map { document.sentences[$0] }
        var range = sentences.first?.range
        for sentence in sentences.dropFirst() { range = range?.union(sentence.range) }
        return UnitSide(
            text: SentenceJoiner.join(sentences.map(\.text), language: language), language: language,
            sentences: sentences.map(\.text), sentenceNumbers: numbers, document: document.id, range: range,
            metadata: document.metadata)
    }
}
