package import BitextModel

extension SentenceAligner {
    /// Decides where sentences end in parts of a pair, by what the beads say that come out.
    ///
    /// - Parameters:
    ///   - boxes: numbered as the caller's source and target of the pair.
    ///   - pair: the pieces.
    ///   - sources: the evidence, made for this pair.
    /// - Returns: for each box its beads, numbered the same, with their probabilities given the box; none where the scores
    ///   are out of the range of numbers.
    /// - Throws: `CancellationError`.
    package func decide(
        _ boxes: [BeadBox], in pair: DocumentPair, sources: [any EvidenceSource]
    ) async throws -> [[Bead]] {
        try Task.checkCancellation()
        let passes = AlignmentPasses(pair, sources: sources, searchWeights: weights.search)
        let outline = passes.outline()
        let search = passes.search(BeadLattice(band: outline.band), ratio: outline.ratio)
        let final = weights.final.adapted(to: search.literalness)
        let transitions = final.transitions.scores(isOriented: pair.isOriented)
        var decided: [[Bead]] = []
        for box in boxes {
            let inner = pair.numbering.inner(box)
            let beads = inner.beads
            let scorer = try await passes.finalScorer(
                weights: final, search: search, beads: beads.map(\.span), ratio: outline.ratio)
            let decision = BoxDecision(
                inner, beads: beads, scores: scorer.scores(of: beads.map(\.span), types: beads.map(\.type)),
                transitions: transitions)
            decided.append(
                zip(decision.beads, decision.probabilities).map { pair.numbering.outer(Bead($0, confidence: $1)) })
        }
        return decided
    }
}
