package import BilingualLexicon
package import SentenceAlignment

/// What the labels of both sides say: Article 3 does not stand in a bead with 第四条 alone.
///
/// Anchors know that two labels meet; this knows that one is missing, which in a law whose other side leaves out an article
/// is all there is to tell.
package struct LabelEvidence: BeadEvidence {
    private let series: LabelSeries

    /// - Parameters: for each sentence its label.
    /// - Returns: nil where the documents have no series of labels in common.
    package init?(source: [SentenceLabel?], target: [SentenceLabel?]) {
        guard let series = LabelSeries(source: source, target: target) else { return nil }
        self.series = series
    }

    package struct Values: FeatureValues {
        /// Minus the labels of one side whose counterparts are not in the bead; of the side that has more such.
        package var unmet: Float = 0

        package init() {}
    }

    /// Not fitted: published gold is of novels and news, which have few labels. Enough to part an article from its neighbour,
    /// not enough to join what says something else: the articles of an amended law may count on.
    static let features = FeatureSet<Values>(.labels, priors: [(\.unmet, 3.5)])
    private static let most = 3

    package var features: FeatureSet<Values> { Self.features }

    package func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard !bead.isNull else { return values }
        let source = series.source[bead.sourceStart..<bead.sourceEnd]
        let target = series.target[bead.targetStart..<bead.targetEnd]
        let unmet = max(
            source.count { $0 >= 0 && !target.contains($0) }, target.count { $0 >= 0 && !source.contains($0) })
        values.unmet = -Float(min(unmet, Self.most))
        return values
    }
}
