import BitextModel
import FileAccess

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

    private let timer: StageTimer

    public init(weights: AlignmentWeights, decoding: Decoding = .viterbi, timer: StageTimer = .off) {
        self.weights = weights
        self.decoding = decoding
        self.timer = timer
    }

    /// A chosen bead and, where it was asked for, why.
    public struct Decision: Sendable, Equatable {
        /// In document order, numbered as the caller's source and target (not as the oriented pair).
        public var beads: [Bead]
        /// One for each bead; empty unless asked for.
        public var explanations: [BeadExplanation]
    }

    /// - Parameters:
    ///   - sources: the evidence, made for this pair.
    ///   - constraints: numbered as the caller's source and target. They must not contradict each other.
    ///   - explaining: whether to say why each bead was chosen.
    /// - Throws: `CancellationError`.
    /// - Complexity: O(sentences) in time and memory for a given band.
    public func align(
        _ pair: DocumentPair, sources: [any EvidenceSource], constraints: AlignmentConstraints = .none,
        explaining: Bool = false
    ) async throws -> Decision {
        guard pair.source.count > 0, pair.target.count > 0 else {
            return Decision(beads: Self.nulls(pair), explanations: [])
        }
        let constraints = pair.isSwapped ? constraints.swapped : constraints
        let passes = AlignmentPasses(pair, sources: sources, searchWeights: weights.search, timer: timer)
        let outline = timer.measure("rough path") { passes.outline(through: constraints.fixed) }
        let filter = ConstraintFilter(constraints, sourceCount: pair.source.count, targetCount: pair.target.count)
        let lattice = timer.measure("search pass") {
            BeadLattice(band: outline.band, where: constraints.isEmpty ? nil : { span, _ in filter.allows(span) })
        }
        let search = passes.search(lattice, ratio: outline.ratio)
        try Task.checkCancellation()
        let candidates = search.candidates
        let scores = try await passes.finalScores(weights: weights.final, search: search, ratio: outline.ratio)
        let transitions = weights.final.transitions.scores(isOriented: pair.isOriented)
        let choice = timer.measure("decision") {
            choose(candidates, scores: scores, transitions: transitions)
        }
        var decision = Decision(beads: choice.beads, explanations: [])
        if explaining {
            let scorer = try await passes.finalScorer(
                weights: weights.final, search: search, beads: choice.spans, ratio: outline.ratio)
            decision.explanations = explain(
                choice, candidates: candidates, scorer: scorer, transitions: transitions)
        }
        guard pair.isSwapped else { return decision }
        decision.beads = decision.beads.map(\.swapped)
        for index in decision.explanations.indices {
            decision.explanations[index].runnerUp = decision.explanations[index].runnerUp?.swapped
        }
        return decision
    }

    /// The beads chosen from a scored lattice, with the probabilities of all candidates.
    private struct Choice {
        var beads: [Bead] = []
        var spans: [BeadSpan] = []
        var types: [Int] = []
        var posteriors: [Float]
    }

    private func choose(_ lattice: BeadLattice, scores: [Float], transitions: [Float]) -> Choice {
        let (adapted, sums) = NullPrior.adapt(
            lattice: lattice, scores: scores, transitions: transitions, nullShare: weights.nullShare)
        let arcs =
            switch decoding {
            case .viterbi: BestPath.arcs(of: lattice, scores: adapted, transitions: transitions)
            case .posterior(let threshold):
                BestPath.arcs(of: lattice, scores: sums.posteriors.map { $0 - threshold })
            }
        let path = Set(arcs)
        var choice = Choice(posteriors: sums.posteriors)
        let skipped = Self.skippedPosteriors(lattice, sums.posteriors)
        lattice.forEachArc { arc, span, type in
            guard path.contains(arc) else { return }
            let confidence =
                span.targetStart == span.targetEnd
                ? skipped.source[span.sourceStart]
                : span.sourceStart == span.sourceEnd ? skipped.target[span.targetStart] : sums.posteriors[arc]
            choice.beads.append(Bead(span, confidence: confidence))
            choice.spans.append(span)
            choice.types.append(type)
        }
        return choice
    }

    /// The probability that a sentence has no counterpart: the sum over the places where it may be skipped.
    private static func skippedPosteriors(
        _ lattice: BeadLattice, _ posteriors: [Float]
    ) -> (source: [Float], target: [Float]) {
        var source = [Float](repeating: 0, count: lattice.band.sourceCount)
        var target = [Float](repeating: 0, count: lattice.band.targetCount)
        lattice.forEachArc { arc, span, type in
            if type == BeadInventory.sourceNull { source[span.sourceStart] += posteriors[arc] }
            if type == BeadInventory.targetNull { target[span.targetStart] += posteriors[arc] }
        }
        return (source, target)
    }

    private func explain(
        _ choice: Choice, candidates: BeadLattice, scorer: BeadScorer, transitions: [Float]
    ) -> [BeadExplanation] {
        // For each sentence the most probable bead that holds it and was not chosen.
        let chosen = Set(choice.spans)
        let sourceCount = candidates.band.sourceCount
        var runnersUp = [(span: BeadSpan, posterior: Float)?](
            repeating: nil, count: sourceCount + candidates.band.targetCount)
        candidates.forEachArc { arc, span, _ in
            guard !chosen.contains(span) else { return }
            let sentences =
                Array(span.sourceStart..<span.sourceEnd) + (span.targetStart..<span.targetEnd).map { sourceCount + $0 }
            for sentence in sentences where choice.posteriors[arc] > runnersUp[sentence]?.posterior ?? 0 {
                runnersUp[sentence] = (span, choice.posteriors[arc])
            }
        }
        return choice.spans.indices.map { index in
            let span = choice.spans[index]
            let sentences =
                Array(span.sourceStart..<span.sourceEnd) + (span.targetStart..<span.targetEnd).map { sourceCount + $0 }
            let best = sentences.compactMap { runnersUp[$0] }.max { $0.posterior < $1.posterior }
            var contributions = scorer.contributions(span, type: choice.types[index])
            let before = index == 0 ? BeadTransitions.start : BeadKind.ofTypes[choice.types[index - 1]]
            let step = transitions[before * BeadKind.count + BeadKind.ofTypes[choice.types[index]]]
            contributions.insert(.init(evidence: "sequence", score: Double(step)), at: 1)
            return BeadExplanation(
                contributions: contributions,
                runnerUp: best.map { Bead($0.span, confidence: $0.posterior) })
        }
    }

    /// The alignment with an empty document.
    private static func nulls(_ pair: DocumentPair) -> [Bead] {
        let beads =
            (0..<pair.source.count).map { Bead(source: [$0], target: [], confidence: 1) }
            + (0..<pair.target.count).map { Bead(source: [], target: [$0], confidence: 1) }
        return beads.map { pair.isSwapped ? $0.swapped : $0 }
    }
}
