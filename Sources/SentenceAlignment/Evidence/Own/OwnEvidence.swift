import BitextModel

/// What a client says of beads, in natural logarithms.
package struct OwnEvidence: BeadEvidence {
    /// What is said of a bead.
    package struct Values: FeatureValues {
        var judgement: Float = 0

        package init() {}
    }

    package let features: FeatureSet<Values>
    let numbering: Numbering
    let judge: @Sendable (Bead) -> Double

    /// No one source of evidence decides against all others by more than this.
    private static let most = 50.0

    package func values(of span: BeadSpan) -> Values {
        let bead = Bead(
            source: Array(span.sourceStart..<span.sourceEnd), target: Array(span.targetStart..<span.targetEnd))
        let judgement = judge(numbering.outer(bead))
        var values = Values()
        if judgement.isFinite { values.judgement = Float(min(Self.most, max(-Self.most, judgement))) }
        return values
    }
}
