/// Two documents and the beads between them: what an aligner gives and a corpus takes.
///
///     let pair = AlignedPair(source: english, target: chinese, beads: [Bead(source: [0], target: [0])])
///     pair.units()[0].target.text
public struct AlignedPair: Hashable, Sendable {
    public var source: SegmentedDocument
    public var target: SegmentedDocument
    /// In document order. Their numbers count the sentences of `source` and `target`, from 0.
    public var beads: [Bead]
    /// The codes that outputs carry.
    public var sourceLanguage: Language
    public var targetLanguage: Language
    /// What made the alignment.
    public var provenance: Provenance

    /// - Parameters:
    ///   - sourceLanguage, targetLanguage: if not given, the documents' own with the region that CAT tools expect.
    /// - Precondition: each number of a bead is that of a sentence.
    public init(
        source: SegmentedDocument, target: SegmentedDocument, beads: [Bead], sourceLanguage: Language? = nil,
        targetLanguage: Language? = nil, provenance: Provenance = Provenance()
    ) {
        precondition(
            beads.allSatisfy { bead in
                bead.source.allSatisfy(source.sentences.indices.contains)
                    && bead.target.allSatisfy(target.sentences.indices.contains)
            }, "a bead names a sentence that is not in its document")
        self.source = source
        self.target = target
        self.beads = beads
        self.sourceLanguage = sourceLanguage ?? source.language.withUsualRegion
        self.targetLanguage = targetLanguage ?? target.language.withUsualRegion
        self.provenance = provenance
    }

    /// A translation unit for each bead, in their order; null beads have an empty side.
    ///
    /// - Complexity: O(bytes of both documents).
    public func units() -> [TranslationUnit] {
        beads.enumerated().map { index, bead in
            TranslationUnit(
                id: String(index + 1), source: Self.side(bead.source, of: source, language: sourceLanguage),
                target: Self.side(bead.target, of: target, language: targetLanguage), confidence: bead.confidence,
                type: bead.type)
        }
    }

    private static func side(_ numbers: [Int], of document: SegmentedDocument, language: Language) -> UnitSide {
        let sentences = numbers.map { document.sentences[$0] }
        var range = sentences.first?.range
        for sentence in sentences.dropFirst() { range = range?.union(sentence.range) }
        return UnitSide(
            text: SentenceJoiner.join(sentences.map(\.text), language: language), language: language,
            sentences: sentences.map(\.text), sentenceNumbers: numbers, document: document.id, range: range)
    }
}
