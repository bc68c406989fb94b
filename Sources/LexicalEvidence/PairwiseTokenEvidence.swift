import SentenceAlignment

/// The quick form of `TokenEvidence` for the first passes: constant time a bead, out of sums over sentence pairs.
///
/// A token that two sentences of the other side meet counts twice; the sum is therefore cut at the bead's weight.
struct PairwiseTokenEvidence: BeadEvidence {
    private let pairs: BandMatrix
    private let matches: TokenMatches
    private let targetCount: Int
    let featureNames: [String]

    init(name: String, matches: TokenMatches, pair: DocumentPair, band: Band) {
        pairs = matches.pairwise(in: band)
        self.matches = matches
        targetCount = pair.target.count
        featureNames = ["share", "surplus", "skipped"].map { "\(name).\($0)" }
    }

    func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        if bead.isNull {
            features.append(0)
            features.append(0)
            features.append(skipped(bead))
            return
        }
        let weight =
            (matches.source.rows.weight(bead.sourceStart, bead.sourceEnd)
                + matches.target.rows.weight(bead.targetStart, bead.targetEnd)) / 2
        let met = min(pairs.sum(bead), weight)
        features.append(met / (weight + 0.5))
        features.append((met - weight / 2) / 10)
        features.append(0)
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
