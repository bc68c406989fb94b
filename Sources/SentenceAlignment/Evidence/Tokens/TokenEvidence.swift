/// What matching tokens say of a bead: how much of each side is covered, and what belongs to a neighbour instead.
///
/// *Regret* is the weight of the tokens that a sentence outside the bead meets better than those inside. It adds up
/// along a path and tells which boundary sentence belongs where, which coverage alone cannot: a bead covered by half
/// may be a free translation or half of another bead.
public struct TokenEvidence<Support: TokenSupport>: BeadEvidence {
    @usableFromInline let support: Support
    @usableFromInline let sourceCount: Int
    @usableFromInline let targetCount: Int
    public let featureNames: [String]

    /// - Parameter name: the prefix of the feature names: `anchors`, `words`, `tokens`.
    public init(name: String, support: Support, pair: DocumentPair) {
        self.support = support
        sourceCount = pair.source.count
        targetCount = pair.target.count
        featureNames = [
            "coverage.source", "coverage.target", "coverage.least", "met.source", "met.target", "regret.source",
            "regret.target", "overhang.source", "overhang.target", "edge",
            "skipped", "skippedShare",
        ].map { "\(name).\($0)" }
    }

    @inlinable
    public func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        if bead.isNull {
            for _ in 0..<(featureNames.count - 2) { features.append(0) }
            appendSkipped(bead, to: &features)
            return
        }
        let targets = bead.targetStart..<bead.targetEnd
        let sources = bead.sourceStart..<bead.sourceEnd
        let source = side(.source, sources, inside: targets, count: targetCount)
        let target = side(.target, targets, inside: sources, count: sourceCount)
        features.append(source.coverage)
        features.append(target.coverage)
        features.append(min(source.coverage, target.coverage))
        features.append(source.met)
        features.append(target.met)
        features.append(source.regret)
        features.append(target.regret)
        features.append(source.overhang)
        features.append(target.overhang)
        features.append(min(source.edge, target.edge))
        features.append(0)
        features.append(0)
    }

    // Inlinable, so that it is compiled for each support: what is generic alone asks a table for each sentence of each bead.
    @inlinable
    public func values(of beads: [BeadSpan]) -> [Float] {
        [Float](capacity: beads.count * featureNames.count) { features in
            for bead in beads { append(bead, to: &features) }
        }
    }

    @usableFromInline
    struct Side {
        @usableFromInline var coverage: Float
        @usableFromInline var met: Float
        @usableFromInline var regret: Float
        @usableFromInline var overhang: Float
        @usableFromInline var edge: Float

        @inlinable
        init(coverage: Float, met: Float, regret: Float, overhang: Float, edge: Float) {
            self.coverage = coverage
            self.met = met
            self.regret = regret
            self.overhang = overhang
            self.edge = edge
        }
    }

    @inlinable
    func side(_ side: TokenSide, _ sentences: Range<Int>, inside: Range<Int>, count: Int) -> Side {
        let around = max(0, inside.lowerBound - TokenReach.ofBead)..<min(count, inside.upperBound + TokenReach.ofBead)
        var met: Float = 0
        var regret: Float = 0
        var overhang: Float = 0
        var edge: Float = 1
        for sentence in sentences {
            let found = support.support(of: side, sentence: sentence, inside: inside, around: around)
            met += found.inside
            regret += found.regret
            if sentence == sentences.lowerBound { overhang += found.head }
            if sentence == sentences.upperBound - 1 { overhang += found.tail }
            if sentences.count > 1, sentence == sentences.lowerBound || sentence == sentences.upperBound - 1 {
                let weight = support.weight(of: side, sentence, sentence + 1)
                edge = min(edge, (found.inside + 0.5) / (weight + 1))
            }
        }
        let weight = support.weight(of: side, sentences.lowerBound, sentences.upperBound)
        return Side(
            coverage: met / (weight + 0.5), met: (met - weight / 2) / 10, regret: -regret / 10,
            overhang: -overhang / 10, edge: edge)
    }

    /// A skipped sentence that something near would have met is suspicious.
    @inlinable
    func appendSkipped(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        let isSource = bead.targetStart == bead.targetEnd
        let sentence = isSource ? bead.sourceStart : bead.targetStart
        let position = isSource ? bead.targetStart : bead.sourceStart
        let count = isSource ? targetCount : sourceCount
        let near = max(0, position - TokenReach.ofNull)..<min(count, position + TokenReach.ofNull)
        let side: TokenSide = isSource ? .source : .target
        let met = support.support(of: side, sentence: sentence, inside: near, around: near).inside
        let weight = support.weight(of: side, sentence, sentence + 1)
        features.append(met / 10)
        features.append(met / (weight + 0.5))
    }
}
