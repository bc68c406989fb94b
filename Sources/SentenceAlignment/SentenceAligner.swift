import BitextModel

/// Aligns the sentences of two documents: a semi-Markov conditional random field over monotone beads.
///
/// Every sentence of both documents ends up in exactly one bead, and every bead carries its posterior probability. The
/// way there: a guide by rare tokens and lengths, a rough path of small beads, all beads of a band around it with
/// quick features, and all features for the beads that survive. Cost and memory are linear in the documents' length.
public struct SentenceAligner: Sendable {
    public let weights: AlignmentWeights
    public let decoding: Decoding

    /// How one alignment is chosen from the probabilities of all.
    public enum Decoding: Sendable, Equatable {
        /// The most probable alignment as a whole.
        case viterbi
        /// The alignment with the highest sum of (posterior - threshold): more right beads, where the most probable
        /// alignment as a whole is a matter of luck.
        case posterior(threshold: Float)
    }

    public init(weights: AlignmentWeights, decoding: Decoding = .viterbi) {
        self.weights = weights
        self.decoding = decoding
    }

    /// - Parameter sources: the evidence, made for this pair.
    /// - Returns: beads in document order, numbered as the caller's source and target (not as the oriented pair).
    /// - Complexity: O(sentences) in time and memory for a given band.
    public func align(_ pair: DocumentPair, sources: [any EvidenceSource]) async throws -> [Bead] {
        guard pair.source.count > 0, pair.target.count > 0 else { return Self.nulls(pair) }
        let outline = AlignmentPasses.outline(pair, sources: sources, weights: weights.search)
        let candidates: BeadLattice
        do {
            let lattice = BeadLattice(band: outline.band)
            let scorer = AlignmentPasses.searchScorer(
                pair, sources: sources, weights: weights.search, band: outline.band, ratio: outline.ratio)
            candidates = AlignmentPasses.candidates(of: lattice, scores: scorer.scores(of: lattice))
        }
        let scorer = try await AlignmentPasses.finalScorer(
            pair, sources: sources, weights: weights.final, candidates: candidates, ratio: outline.ratio)
        return decode(candidates, scores: scorer.scores(of: candidates)).map { pair.isSwapped ? $0.swapped : $0 }
    }

    /// Chooses the beads of a scored lattice.
    package func decode(_ lattice: BeadLattice, scores: [Float]) -> [Bead] {
        let (adapted, sums) = NullPrior.adapt(lattice: lattice, scores: scores, nullShare: weights.nullShare)
        let values: [Float] =
            switch decoding {
            case .viterbi: adapted
            case .posterior(let threshold): sums.posteriors.map { $0 - threshold }
            }
        let path = Set(BestPath.arcs(of: lattice, scores: values))
        var beads: [Bead] = []
        lattice.forEachArc { arc, span, _ in
            guard path.contains(arc) else { return }
            beads.append(
                Bead(
                    source: Array(span.sourceStart..<span.sourceEnd), target: Array(span.targetStart..<span.targetEnd),
                    confidence: Double(min(1, sums.posteriors[arc]))))
        }
        return beads
    }

    /// The alignment with an empty document.
    private static func nulls(_ pair: DocumentPair) -> [Bead] {
        let beads =
            (0..<pair.source.count).map { Bead(source: [$0], target: [], confidence: 1) }
            + (0..<pair.target.count).map { Bead(source: [], target: [$0], confidence: 1) }
        return beads.map { pair.isSwapped ? $0.swapped : $0 }
    }
}
