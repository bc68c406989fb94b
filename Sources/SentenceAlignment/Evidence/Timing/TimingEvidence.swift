/// When the two sides of a bead are said: subtitles of one film are shown together.
package struct TimingEvidence: BeadEvidence {
    private let source: [ClosedRange<Double>]
    /// By the source's clock.
    private let target: [ClosedRange<Double>]

    /// - Parameters: the times of all sentences, by one clock.
    init(source: [ClosedRange<Double>], target: [ClosedRange<Double>]) {
        self.source = source
        self.target = target
    }

    /// How the times of both sides lie.
    package struct Values: FeatureValues {
        /// The share of the time of either side that both have, for each sentence of the longer side.
        package var overlap: Float = 0
        /// Less the time between them, where they share none: 1 from two seconds on, for each sentence of the longer side.
        package var apart: Float = 0

        package init() {}
    }

    /// Not fitted, for there is no gold of subtitles to fit on. Of two sentences that belong together nearly all share time, of
    /// neighbours one in ten, of others none: some 2 to 3 in natural logarithms of odds, of which a part is used, since other
    /// evidence knows the rest already.
    static let features = FeatureSet<Values>(.timing, priors: [(\.overlap, 2), (\.apart, 2)])

    package var features: FeatureSet<Values> { Self.features }

    /// The gap at which nothing more is said, in milliseconds.
    private static let farthest = 2000.0

    package func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard !bead.isNull else { return values }
        let one =
            source[bead.sourceStart]
            .lowerBound...max(
                source[bead.sourceStart].lowerBound, source[bead.sourceEnd - 1].upperBound)
        let other =
            target[bead.targetStart]
            .lowerBound...max(
                target[bead.targetStart].lowerBound, target[bead.targetEnd - 1].upperBound)
        let count = Float(max(bead.sourceCount, bead.targetCount))
        let shared = min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
        if shared > 0 {
            let all = max(one.upperBound, other.upperBound) - min(one.lowerBound, other.lowerBound)
            values.overlap = count * Float(shared / all)
        } else {
            values.apart = -count * Float(min(1, -shared / Self.farthest))
        }
        return values
    }
}
