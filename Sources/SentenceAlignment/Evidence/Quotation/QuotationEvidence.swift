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

    /// Whether speech is speech on both sides.
    struct Values: FeatureValues {
        /// -1 where a quotation is open at the bead's end on one side only.
        var border: Float = 0
        /// Less the difference of the shares that stand inside quotations.
        var share: Float = 0
    }

    static let features = FeatureSet<Values>(.quotation)

    var features: FeatureSet<Values> { Self.features }

    var isSilent: Bool { !isKnown }

    func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard isKnown else { return values }
        // Every border but the first is the end of one bead.
        values.border = source.isOpen[bead.sourceEnd] == target.isOpen[bead.targetEnd] ? 0 : -1
        guard !bead.isNull else { return values }
        let left = Self.share(source, byteSums.source, bead.sourceStart, bead.sourceEnd)
        let right = Self.share(target, byteSums.target, bead.targetStart, bead.targetEnd)
        values.share = -abs(left - right)
        return values
    }

    /// The share of a run of sentences that stands inside quotations.
    private static func share(_ track: QuotationTrack, _ byteSums: [Double], _ start: Int, _ end: Int) -> Float {
        let quoted = track.quotedBytes[end] - track.quotedBytes[start]
        return Float(quoted / max(1, byteSums[end] - byteSums[start]))
    }
}
