import BitextModel
import Synchronization

/// A document pair with its candidate beads weighed: all that an alignment is decided from, whatever constraints come.
///
/// It is made once, without constraints. A decision under constraints leaves out the candidates that contradict them, and
/// adds what the search had thrown away where they ask for something else (see `StretchFinder`); so the same constraints
/// give the same alignment, in whatever order they came.
final class ScoredPair: Sendable {
    let pair: DocumentPair
    private let passes: AlignmentPasses
    private let search: AlignmentPasses.Search
    private let weights: StageWeights
    private let ratio: Double
    private let decoder: Decoder
    /// See `AlignmentWeights.nullShift`.
    var nullShift: Float { decoder.nullShift }
    /// The beads that the search left, with their final scores.
    private let candidates: ScoredBeads
    private let finder: StretchFinder
    /// The choice without constraints.
    let unconstrained: Choice
    /// What that says of the pair as a whole.
    let evidence: PairEvidence
    /// For beads of the searched band; made when it is asked for first.
    private let corrector = Mutex<BeadScorer?>(nil)

    /// - Parameters:
    ///   - scores: of the candidates that the search left.
    ///   - weights: of the final pass.
    /// - Throws: `AlignmentError.noProbabilities`.
    init(
        _ pair: DocumentPair, passes: AlignmentPasses, search: AlignmentPasses.Search, scores: [Float], ratio: Double,
        weights: StageWeights, decoder: Decoder
    ) throws(AlignmentError) {
        self.pair = pair
        self.passes = passes
        self.search = search
        self.weights = weights
        self.ratio = ratio
        self.decoder = decoder
        candidates = ScoredBeads(search.candidates, scores: scores)
        unconstrained = try decoder.choose(search.candidates, scores: scores)
        evidence = PairEvidence(unconstrained, in: pair, literalness: search.literalness)
        finder = StretchFinder(
            path: unconstrained.beads, spans: unconstrained.spans, sourceCount: pair.source.count,
            targetCount: pair.target.count)
    }

    /// Makes what the first correction would have to wait for.
    func prepareForCorrections() { _ = searchedScorer }

    /// Decides under constraints.
    ///
    /// - Parameters:
    ///   - constraints: numbered as the pair; they do not contradict each other.
    ///   - stretches: beads of stretches that were searched before; afterwards those of this decision.
    /// - Throws: `AlignmentError.noProbabilities`, `CancellationError`.
    /// - Complexity: O(candidates); an evidence's time for each bead of stretches that are not known yet.
    func choice(
        under constraints: AlignedPair.Constraints, stretches known: inout [Stretch: ScoredBeads]
    ) async throws -> Choice {
        guard !constraints.isEmpty else {
            known = [:]
            return unconstrained
        }
        let filter = ConstraintFilter(
            constraints, sourceCount: pair.source.count, targetCount: pair.target.count)
        var found = ScoredBeads()
        var searched: [Stretch: ScoredBeads] = [:]
        for stretch in finder.stretches(for: constraints) {
            try Task.checkCancellation()
            let more: ScoredBeads
            if let earlier = known[stretch] { more = earlier } else { more = try await self.beads(of: stretch, filter) }
            searched[stretch] = more
            // Stretches stand in order, and apart.
            found.append(more)
        }
        known = searched
        let beads = candidates.filtered(filter.allows).merged(with: found)
        let lattice = BeadLattice(
            beads: beads.spans, types: beads.types, sourceCount: pair.source.count, targetCount: pair.target.count)
        return try decoder.choose(lattice, scores: beads.scores)
    }

    /// The final scores of any beads. Those of a sentence should be near each other: what is between is compared too.
    ///
    /// - Parameter types: the index of each one's type.
    /// - Throws: `CancellationError`.
    func scores(of beads: [BeadSpan], types: [Int]) async throws -> [Float] {
        guard !beads.isEmpty else { return [] }
        return try await passes.finalScorer(weights: weights, search: search, beads: beads, ratio: ratio)
            .scores(of: beads, types: types)
    }

    /// Sentences of the two sides that are each other's likeliest partner, in the eyes of some source.
    func partners(of source: [Int], among target: [Int]) -> [GuidePoint] {
        search.sources.flatMap { $0.partners(of: source, among: target, for: pair) }
    }

    /// What speaks for a bead that is not of the path: one that crosses others, or was left by one that does.
    ///
    /// - Throws: `CancellationError`.
    func explanation(of bead: BeadSpan, type: Int) async throws -> Bead.Explanation {
        let scorer = try await passes.finalScorer(weights: weights, search: search, beads: [bead], ratio: ratio)
        return Bead.Explanation(contributions: scorer.contributions(bead, type: type), runnerUp: nil)
    }

    /// Why beads were chosen.
    ///
    /// - Parameter chosen: places among the choice's beads.
    func explanations(of choice: Choice, _ chosen: Range<Int>) async throws -> [Bead.Explanation] {
        let scorer = try await passes.finalScorer(
            weights: weights, search: search, beads: Array(choice.spans[chosen]), ratio: ratio)
        return decoder.explain(choice, chosen, scorer: scorer)
    }

    /// The beads of a stretch that are not hopeless under its constraints, as far as they are no candidates already. At
    /// least one path of them and of candidates leads through the stretch.
    private func beads(of stretch: Stretch, _ filter: ConstraintFilter) async throws -> ScoredBeads {
        let place = StretchBand(stretch, searched: search.band)
        let origin = (source: stretch.source.lowerBound, target: stretch.target.lowerBound)
        let lattice = BeadLattice(band: place.band, where: { span, _ in filter.allows(span.moved(by: origin)) })
        let scorer =
            place.isSearched
            ? searchedScorer
            : passes.taughtScorer(
                search,
                band: place.inWhole(stretch, sourceCount: pair.source.count, targetCount: pair.target.count),
                ratio: ratio)
        let scores = scorer.scores(of: lattice, from: origin)
        let posteriors = ForwardBackward(lattice: lattice, scores: scores).posteriors
        let path = Set(BestPath.arcs(of: lattice, scores: scores))
        var spans: [BeadSpan] = []
        var types: [UInt8] = []
        lattice.forEachArc { arc, span, type in
            guard posteriors[arc] > AlignmentPasses.leastPosterior || path.contains(arc) else { return }
            let bead = span.moved(by: origin)
            guard !candidates.contains(bead, type: UInt8(type)) else { return }
            spans.append(bead)
            types.append(UInt8(type))
        }
        guard !spans.isEmpty else { return ScoredBeads() }
        let final = try await passes.finalScorer(weights: weights, search: search, beads: spans, ratio: ratio)
        return ScoredBeads(
            spans: spans, types: types, scores: final.scores(of: spans, types: types.map { Int($0) }))
    }

    private var searchedScorer: BeadScorer {
        corrector.withLock { made in
            if let made { return made }
            let scorer = passes.taughtScorer(search, band: search.band, ratio: ratio)
            made = scorer
            return scorer
        }
    }
}
