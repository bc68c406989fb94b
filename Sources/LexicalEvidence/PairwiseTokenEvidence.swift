import SentenceAlignment

/// The quick form of `TokenEvidence` for the first passes: constant time a bead, out of sums over sentence pairs.
///
/// A token that two sentences of the other side meet counts twice; the sum is therefore cut at the bead's weight.
struct PairwiseTokenEvidence: BeadEvidence {
    private let pairs: BandMatrix
    private let matches: TokenMatches
    private let targetCount: Int
    let features: FeatureSet<Values>

    /// How much of two sides is met.
    struct Values: FeatureValues {
        /// The weight that is met, as a share.
        var share: Float = 0
        /// The same less half of all.
        var surplus: Float = 0
        /// Of a null bead: the share that the sentences beside its place meet.
        var skipped: Float = 0
    }

    static func features(of kind: EvidenceKind) -> FeatureSet<Values> { FeatureSet(kind, initial: [(\.surplus, 5)]) }

    init(kind: EvidenceKind, matches: TokenMatches, pair: DocumentPair, band: Band) {
        pairs = matches.pairwise(in: band)
        self.matches = matches
        targetCount = pair.target.count
        features = Self.features(of: kind)
    }

    func values(of bead: BeadSpan) -> Values {
        var values = Values()
        if bead.isNull {
            values.skipped = skipped(bead)
            return values
        }
        let weight =
            (matches.source.rows.weight(bead.sourceStart, bead.sourceEnd)
                + matches.target.rows.weight(bead.targetStart, bead.targetEnd)) / 2
        let met = min(pairs.sum(bead), weight)
        values.share = met / (weight + 0.5)
        values.surplus = (met - weight / 2) / 10
        return values
    }

    /// The share of a skipped sentence's weight that the sentences beside its position meet.
    private func skipped(_ bead: BeadSpan) -> Float {
        if bead.targetStart == bead.targetEnd {
            let near = pairs.sum(bead.sourceStart, bead.targetStart - 2, bead.targetStart + 2)
            return min(1, near / (matches.source.rows.weight(bead.sourceStart, bead.sourceEnd) + 0.5))
        }
        var near: Float = 0
        for sentence in max(0, bead.sourceStart - 2)..<min(matches.source.rows.sentenceCount, bead.sourceStart + 2) {
            near += pairs.sum(sentence, bead.targetStart, bead.targetEnd)
        }
        return min(1, near / (matches.target.rows.weight(bead.targetStart, bead.targetEnd) + 0.5))
    }
}
