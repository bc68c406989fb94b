/// Two documents and the beads between them: what an aligner gives and a corpus takes.
///
///     let pair = AlignedPair(source: english, target: chinese, beads: [Bead(source: [0], target: [0])])
public struct AlignedPair: Hashable, Sendable {
    /// The document in the first language.
    public var source: SegmentedDocument
    /// The document in the second language.
    public var target: SegmentedDocument
    /// In document order, a moved one where its source stands. Their numbers count the sentences of `source` and `target`, from 0.
    public var beads: [Bead]
    /// The codes that outputs carry.
    public var sourceLanguage: Language
    /// The code that outputs carry for the target.
    public var targetLanguage: Language
    /// What made the alignment.
    public var provenance: AlignedPair.Provenance
    /// How probable it is that the two documents are translations of each other, 0 to 1; nil where nothing computed it.
    public var pairScore: Double?

    /// - Parameters:
    ///   - sourceLanguage, targetLanguage: if not given, the documents' own with the region that CAT tools expect.
    /// - Precondition: each number of a bead is that of a sentence.
    public init(
        source: SegmentedDocument, target: SegmentedDocument, beads: [Bead], sourceLanguage: Language? = nil,
        targetLanguage: Language? = nil, provenance: AlignedPair.Provenance = AlignedPair.Provenance(),
        pairScore: Double? = nil
    ) {
        self.pairScore = pairScore
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

    /// The same pair read in the other direction.
    package var swapped: AlignedPair {
        AlignedPair(
            source: target, target: source,
            beads: Bead.inOrder(
                beads.filter { !$0.isMoved }.map(\.swapped), moved: beads.filter(\.isMoved).map(\.swapped)),
            sourceLanguage: targetLanguage,
            targetLanguage: sourceLanguage, provenance: provenance, pairScore: pairScore)
    }
}
