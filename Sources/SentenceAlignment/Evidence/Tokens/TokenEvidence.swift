/// What matching tokens say of a bead: how much of each side is covered, and what belongs to a neighbour instead.
///
/// *Regret* is the weight of the tokens that a sentence outside the bead meets better than those inside. It adds up
/// along a path and tells which boundary sentence belongs where, which coverage alone cannot: a bead covered by half
/// may be a free translation or half of another bead.
///
/// It is generic over where matches come from; each room that has such wraps it in an evidence of its own. (A conformance
/// here would be compiled once for all of them, and ask a table for each sentence of each bead.)
package struct TokenEvidence<Support: TokenSupport>: Sendable {
    @usableFromInline let support: Support
    @usableFromInline let sourceCount: Int
    @usableFromInline let targetCount: Int
    package let features: FeatureSet<TokenFeatures>

    /// - Parameter kind: the first part of the feature names: anchors, words, the encoder's tokens.
    package init(kind: EvidenceKind, support: Support, pair: DocumentPair) {
        self.support = support
        sourceCount = pair.source.count
        targetCount = pair.target.count
        features = FeatureSet(kind)
    }

    @inlinable
    package func values(of bead: BeadSpan) -> TokenFeatures {
        var values = TokenFeatures()
        if bead.isNull {
            addSkipped(bead, to: &values)
            return values
        }
        let targets = bead.targetStart..<bead.targetEnd
        let sources = bead.sourceStart..<bead.sourceEnd
        let source = side(.source, sources, inside: targets, count: targetCount)
        let target = side(.target, targets, inside: sources, count: sourceCount)
        values.coverage.source = source.coverage
        values.coverage.target = target.coverage
        values.coverage.least = min(source.coverage, target.coverage)
        values.met = FeatureSides(source: source.met, target: target.met)
        values.regret = FeatureSides(source: source.regret, target: target.regret)
        values.overhang = FeatureSides(source: source.overhang, target: target.overhang)
        values.edge = min(source.edge, target.edge)
        var earned = Earned()
        earned.count(target, of: support, .source, sources)
        earned.count(source, of: support, .target, targets)
        values.earned = earned.share
        values.unearned = earned.surplus
        return values
    }

    /// What the edges of longer sides bring, at the worst.
    @usableFromInline
    struct Earned {
        @usableFromInline var share: Float = 1
        @usableFromInline var surplus: Float = 0

        @inlinable
        init() {}

        /// - Parameters:
        ///   - other: what the sentences of the other side get.
        ///   - side, sentences: the side whose edges are looked at.
        @inlinable
        mutating func count(_ other: Side, of support: Support, _ side: TokenSide, _ sentences: Range<Int>) {
            guard sentences.count > 1 else { return }
            add(other.firstAlone, support.weight(of: side, sentences.lowerBound, sentences.lowerBound + 1))
            add(other.lastAlone, support.weight(of: side, sentences.upperBound - 1, sentences.upperBound))
        }

        @inlinable
        mutating func add(_ alone: Float, _ weight: Float) {
            share = min(share, (alone + 0.5) / (weight + 1))
            surplus = min(surplus, (alone - weight / 2) / 10)
        }
    }

    @usableFromInline
    struct Side {
        @usableFromInline var coverage: Float
        @usableFromInline var met: Float
        @usableFromInline var regret: Float
        @usableFromInline var overhang: Float
        @usableFromInline var edge: Float
        /// What nothing but the first, or the last, sentence of the other side gives.
        @usableFromInline var firstAlone: Float
        @usableFromInline var lastAlone: Float

        @inlinable
        init(
            coverage: Float, met: Float, regret: Float, overhang: Float, edge: Float, firstAlone: Float,
            lastAlone: Float
        ) {
            self.coverage = coverage
            self.met = met
            self.regret = regret
            self.overhang = overhang
            self.edge = edge
            self.firstAlone = firstAlone
            self.lastAlone = lastAlone
        }
    }

    @inlinable
    func side(_ side: TokenSide, _ sentences: Range<Int>, inside: Range<Int>, count: Int) -> Side {
        let around = max(0, inside.lowerBound - TokenReach.ofBead)..<min(count, inside.upperBound + TokenReach.ofBead)
        var met: Float = 0
        var regret: Float = 0
        var overhang: Float = 0
        var edge: Float = 1
        var firstAlone: Float = 0
        var lastAlone: Float = 0
        for sentence in sentences {
            let found = support.support(of: side, sentence: sentence, inside: inside, around: around)
            met += found.inside
            regret += found.regret
            firstAlone += found.firstAlone
            lastAlone += found.lastAlone
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
            overhang: -overhang / 10, edge: edge, firstAlone: firstAlone, lastAlone: lastAlone)
    }

    /// A skipped sentence that something near would have met is suspicious.
    @inlinable
    func addSkipped(_ bead: BeadSpan, to values: inout TokenFeatures) {
        let isSource = bead.targetStart == bead.targetEnd
        let sentence = isSource ? bead.sourceStart : bead.targetStart
        let position = isSource ? bead.targetStart : bead.sourceStart
        let count = isSource ? targetCount : sourceCount
        let near = max(0, position - TokenReach.ofNull)..<min(count, position + TokenReach.ofNull)
        let side: TokenSide = isSource ? .source : .target
        let met = support.support(of: side, sentence: sentence, inside: near, around: near).inside
        let weight = support.weight(of: side, sentence, sentence + 1)
        values.skipped = met / 10
        values.skippedShare = met / (weight + 0.5)
    }
}
