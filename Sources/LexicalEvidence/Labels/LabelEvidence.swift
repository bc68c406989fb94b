package import BilingualLexicon
package import SentenceAlignment

/// What the labels of both sides say: Article 3 does not stand in a bead with 第四条 alone.
///
/// Anchors know that two labels meet; this knows that one is missing, which in a law whose other side leaves out an article
/// is all there is to tell.
package struct LabelEvidence: BeadEvidence {
    /// One document's labels.
    private struct Side {
        /// As `LabelSeries` numbers them.
        let labels: [Int32]
        /// For each sentence without a label the numbers in it: its label may have been lost behind other signs.
        let numbers: [[Int]]

        func has(_ label: Int32, in sentences: Range<Int>) -> Bool {
            sentences.contains { sentence in
                labels[sentence] >= 0
                    ? labels[sentence] == label : numbers[sentence].contains(LabelSeries.number(of: label))
            }
        }
    }

    private let source: Side
    private let target: Side

    /// - Parameters:
    ///   - source, target: for each sentence its label.
    ///   - sourceNumbers, targetNumbers: the numbers in each sentence that is asked for.
    /// - Returns: nil where the documents have no series of labels in common.
    package init?(
        source: [SentenceLabel?], target: [SentenceLabel?], sourceNumbers: ((Int) -> Bool) -> [[Int]],
        targetNumbers: ((Int) -> Bool) -> [[Int]]
    ) {
        guard let series = LabelSeries(source: source, target: target) else { return nil }
        self.source = Side(labels: series.source, numbers: sourceNumbers { series.source[$0] < 0 })
        self.target = Side(labels: series.target, numbers: targetNumbers { series.target[$0] < 0 })
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
        let (one, other) = (bead.sourceStart..<bead.sourceEnd, bead.targetStart..<bead.targetEnd)
        let unmet = max(
            source.labels[one].count { $0 >= 0 && !target.has($0, in: other) },
            target.labels[other].count { $0 >= 0 && !source.has($0, in: one) })
        values.unmet = -Float(min(unmet, Self.most))
        return values
    }
}
