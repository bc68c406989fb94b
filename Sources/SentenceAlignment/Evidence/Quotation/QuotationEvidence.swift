/// What is said and what is told: speech in one language is speech in the other.
struct QuotationEvidence: BeadEvidence {
    private let source: QuotationTrack
    private let target: QuotationTrack
    private let byteSums: (source: [Double], target: [Double])
    /// Whether both documents have quotations; else there is nothing to compare.
    private let isKnown: Bool

    init(pair: DocumentPair) {
        source = QuotationTrack(pair.source.texts)
        target = QuotationTrack(pair.target.texts)
        byteSums = (pair.source.byteSums, pair.target.byteSums)
        isKnown = source.hasQuotations && target.hasQuotations
    }

    let featureNames = ["quotation.border", "quotation.share"]

    var isSilent: Bool { !isKnown }

    func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        guard isKnown else {
            features.append(0)
            features.append(0)
            return
        }
        // Every border but the first is the end of one bead.
        features.append(source.isOpen[bead.sourceEnd] == target.isOpen[bead.targetEnd] ? 0 : -1)
        guard !bead.isNull else {
            features.append(0)
            return
        }
        let left = Self.share(source, byteSums.source, bead.sourceStart, bead.sourceEnd)
        let right = Self.share(target, byteSums.target, bead.targetStart, bead.targetEnd)
        features.append(-abs(left - right))
    }

    /// The share of a run of sentences that stands inside quotations.
    private static func share(_ track: QuotationTrack, _ byteSums: [Double], _ start: Int, _ end: Int) -> Float {
        let quoted = track.quotedBytes[end] - track.quotedBytes[start]
        return Float(quoted / max(1, byteSums[end] - byteSums[start]))
    }
}
