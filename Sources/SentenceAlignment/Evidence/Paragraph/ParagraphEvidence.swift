/// What paragraph boundaries say. Evidence, not walls: translators split and merge paragraphs.
package struct ParagraphEvidence: BeadEvidence {
    private let source: [Bool]
    private let target: [Bool]

    /// Without effect unless both documents have more than one block.
    package init(pair: DocumentPair) {
        let isKnown = !pair.source.opensBlock.isEmpty && !pair.target.opensBlock.isEmpty
        source = isKnown ? pair.source.opensBlock : []
        target = isKnown ? pair.target.opensBlock : []
    }

    /// How paragraphs begin on both sides.
    package struct Values: FeatureValues {
        /// 1 where both sides open a paragraph.
        package var together: Float = 0
        /// -1 where one side does.
        package var apart: Float = 0
        /// Less the paragraphs that begin inside the bead.
        package var crossed: Float = 0

        package init() {}
    }

    /// Published gold alignments come as bare sentences, without paragraphs, hence the priors. In releases a paragraph
    /// begins on one side only in about one bead of thirty, in a random pair of sentences in one of three: that odds ratio
    /// is 2.3 in natural logarithms, and half of it is used, since other evidence knows part of it already.
    static let features = FeatureSet<Values>(.paragraph, priors: [(\.together, 0.8), (\.apart, 1.2), (\.crossed, 1.5)])

    package var features: FeatureSet<Values> { Self.features }

    package var isSilent: Bool { source.isEmpty }

    package func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard !source.isEmpty else { return values }
        var opens = (source: false, target: false)
        var crossed = 0
        for sentence in bead.sourceStart..<bead.sourceEnd where source[sentence] {
            if sentence == bead.sourceStart { opens.source = true } else { crossed += 1 }
        }
        for sentence in bead.targetStart..<bead.targetEnd where target[sentence] {
            if sentence == bead.targetStart { opens.target = true } else { crossed += 1 }
        }
        values.together = !bead.isNull && opens.source && opens.target ? 1 : 0
        values.apart = !bead.isNull && opens.source != opens.target ? -1 : 0
        values.crossed = -Float(crossed)
        return values
    }
}
