package import BitextModel
package import FileAccess

/// Aligns the sentences of two documents: a semi-Markov conditional random field over monotone beads.
///
/// Every sentence of both documents ends up in exactly one bead, and every bead carries its posterior probability. The
/// way there: a guide by rare tokens and lengths, a rough path of small beads, all beads of a band around it with
/// quick features, and all features for the beads that survive. Cost and memory are linear in the documents' length.
package struct SentenceAligner: Sendable {
    package let weights: AlignmentWeights
    package let decoding: Decoding

    /// How one alignment is chosen from the probabilities of all.
    package enum Decoding: Sendable, Equatable {
        /// The most probable alignment as a whole.
        case viterbi
        /// The alignment with the highest sum of (posterior - threshold): more right beads, where the most probable
        /// alignment as a whole is a matter of luck.
        case posterior(threshold: Float)
    }

    private let timer: StageTimer
    private let progress: AlignedPair.Progress.Handler

    /// - Parameter progress: told of how far the work has come.
    package init(
        weights: AlignmentWeights, decoding: Decoding = .viterbi, timer: StageTimer = .off,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) {
        self.weights = weights
        self.decoding = decoding
        self.timer = timer
        self.progress = progress
    }

    /// Aligns a pair; the result can be corrected.
    ///
    /// - Parameters:
    ///   - sources: the evidence, made for this pair.
    ///   - constraints: numbered as the caller's source and target.
    ///   - usual: beads, numbered the same, that are in the alignment unless constraints speak of their sentences.
    /// - Throws: `AlignmentError`, `CancellationError`.
    /// - Complexity: O(sentences) in time and memory for a given band.
    package func align(
        _ pair: DocumentPair, sources: [any EvidenceSource], constraints: AlignedPair.Constraints = .none,
        usual: [Bead] = []
    ) async throws -> ConstrainedAlignment {
        var alignment = ConstrainedAlignment(pair, try await scored(pair, sources: sources), usual: usual)
        if !constraints.isEmpty || !usual.isEmpty { try await alignment.decide(under: constraints) }
        return alignment
    }

    /// - Returns: nil if one of the documents is empty.
    private func scored(_ pair: DocumentPair, sources: [any EvidenceSource]) async throws -> ScoredPair? {
        guard pair.source.count > 0, pair.target.count > 0 else { return nil }
        try Task.checkCancellation()
        progress(AlignedPair.Progress(.searching, completed: 0))
        let passes = AlignmentPasses(pair, sources: sources, searchWeights: weights.search, timer: timer)
        let outline = timer.measure("rough path") { passes.outline() }
        try Task.checkCancellation()
        progress(AlignedPair.Progress(.searching, completed: 0.3))
        let lattice = timer.measure("search pass") { BeadLattice(band: outline.band) }
        let search = passes.search(lattice, ratio: outline.ratio)
        progress(AlignedPair.Progress(.searching, completed: 1))
        let final = weights.final.adapted(to: search.literalness)
        let scores = try await passes.finalScores(weights: final, search: search, ratio: outline.ratio) {
            progress(AlignedPair.Progress(.scoring, completed: $0))
        }
        let decoder = Decoder(
            decoding: decoding, nullShare: weights.nullShare, nullShift: weights.nullShift,
            transitions: final.transitions.scores(isOriented: pair.isOriented))
        let scored = try timer.measure("decision") { () throws(AlignmentError) in
            try ScoredPair(
                pair, passes: passes, search: search, scores: scores, ratio: outline.ratio, weights: final,
                decoder: decoder)
        }
        progress(AlignedPair.Progress(.scoring, completed: 1))
        return scored
    }
}
