import BitextModel

/// The passes of the aligner, from the whole matrix down to a few beads; fitting and aligning both walk through them.
package enum AlignmentPasses {
    /// Beads less probable than this after the search are not looked at again: 4 to 16 a sentence survive.
    private static let leastPosterior: Float = 1e-6

    /// The weight of a guide point that a person has set.
    private static let certainty: Float = 1000

    /// What the rough pass finds.
    package struct Outline: Sendable {
        package var band: Band
        /// Source bytes for each target byte, over the beads that have both sides.
        package var ratio: Double
    }

    /// Finds the narrow band: a guide by rare tokens and lengths, then the best path of small beads around it.
    ///
    /// - Parameter fixed: beads that the band must hold.
    package static func outline(
        _ pair: DocumentPair, sources: [any EvidenceSource], weights: StageWeights, through fixed: [Bead] = []
    ) -> Outline {
        var places = sources.flatMap { $0.guidePoints(for: pair) }
        for bead in fixed {
            guard let source = bead.source.first, let target = bead.target.first else { continue }
            places.append(GuidePoint(source: source, target: target, weight: certainty))
        }
        let guide = GuidePath(pair: pair, candidates: places)
        let ratio = LengthEvidence.ratio(of: pair)
        let wide = guide.band
        let rough = RoughPath(
            in: wide, scorer: searchScorer(pair, sources: sources, weights: weights, band: wide, ratio: ratio))
        let corners = fixed.filter { !$0.type.isNull }.flatMap { bead in
            [
                (source: bead.source[0], target: bead.target[0]),
                (source: bead.source[0] + bead.source.count, target: bead.target[0] + bead.target.count),
            ]
        }
        return Outline(
            band: corners.isEmpty ? rough.band : rough.band.including(corners),
            ratio: LengthEvidence.ratio(of: pair, over: rough.beads))
    }

    /// The scorer of the quick features.
    package static func searchScorer(
        _ pair: DocumentPair, sources: [any EvidenceSource], weights: StageWeights, band: Band, ratio: Double
    ) -> BeadScorer {
        BeadScorer(
            weights: weights, evidence: sources.flatMap { $0.quickEvidence(for: pair, band: band, ratio: ratio) },
            isOriented: pair.isOriented)
    }

    /// The lattice of the beads that the search leaves.
    ///
    /// - Parameter always: beads that stay whatever their probability (gold, when weights are fitted).
    package static func candidates(
        of lattice: BeadLattice, scores: [Float], always: Set<BeadSpan> = []
    ) -> BeadLattice {
        let posteriors = ForwardBackward(lattice: lattice, scores: scores).posteriors
        guard !always.isEmpty else { return lattice.keeping { posteriors[$0] > leastPosterior } }
        var keep = posteriors.map { $0 > leastPosterior }
        lattice.forEachArc { arc, span, _ in if always.contains(span) { keep[arc] = true } }
        return lattice.keeping { keep[$0] }
    }

    /// The scorer of all features.
    package static func finalScorer(
        _ pair: DocumentPair, sources: [any EvidenceSource], weights: StageWeights, candidates: BeadLattice,
        ratio: Double
    ) async throws -> BeadScorer {
        var spans: [BeadSpan] = []
        spans.reserveCapacity(candidates.arcCount)
        candidates.forEachArc { _, span, _ in spans.append(span) }
        var evidence: [any BeadEvidence] = []
        for source in sources {
            evidence += try await source.fullEvidence(for: pair, candidates: spans, ratio: ratio)
        }
        return BeadScorer(weights: weights, evidence: evidence, isOriented: pair.isOriented)
    }
}
