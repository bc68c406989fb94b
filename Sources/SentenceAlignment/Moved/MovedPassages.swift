import BitextModel
import Glibc

/// Finds passages that stand elsewhere in the other document: footnotes at the end of one and in the text of the other,
/// paragraphs in another order, a list sorted by another alphabet.
///
/// What the monotone alignment has left without counterpart on both sides is looked at again, and so are its beads that
/// nothing speaks for. Sentences of the two sides that are each other's likeliest partner are seeds; around each a small
/// lattice of the unlinked sentences beside it gives the beads of the passage. A passage is taken where it is more
/// probable than chance would have it in a pair with so many unlinked sentences (see `ChanceScale`).
struct MovedPassages: Sendable {
    private let scored: ScoredPair
    private let choice: Choice

    /// How many sentences to each side of a seed its passage may be long.
    private static let reach = 24
    /// How far a passage's beads may stray from the diagonal through its seed.
    private static let halfWidth = 3
    /// What speaks against every passage, a natural logarithm: of the passages that stand unlinked on both sides few are
    /// each other's.
    private static let prior: Float = 2
    /// A bead that is less probable stays without counterpart: that is what is expected of its sentences.
    private static let leastConfidence: Float = 0.5
    /// Beads of chance that are scored.
    private static let mostSamples = 64

    init(_ scored: ScoredPair, choice: Choice) {
        self.scored = scored
        self.choice = choice
    }

    /// - Parameters:
    ///   - constraints: numbered as the pair.
    ///   - memory: of earlier searches in the same pair; afterwards with what this one found.
    /// - Throws: `CancellationError`.
    /// - Complexity: O(sentences) for each passage that is not in memory; there are no more of them than unlinked sentences
    ///   on the side that has fewer.
    func find(under constraints: AlignedPair.Constraints, memory: inout MovedMemory) async throws -> [MovedBead] {
        let lacksPartners =
            choice.spans.contains { $0.isNull && $0.sourceCount > 0 }
            && choice.spans.contains { $0.isNull && $0.targetCount > 0 }
        guard lacksPartners || !doubtful.isEmpty else { return [] }
        if memory.ground == nil {
            memory.ground = try await MovedPassages(scored, choice: scored.unconstrained).ground()
        }
        guard let ground = memory.ground, let scale = ground.scale else { return [] }
        var free = UnlinkedSentences(choice, weak: weak(on: scale), in: scored.pair, fixed: constraints.fixed)
        let numbers = free.numbers
        guard !numbers.source.isEmpty, !numbers.target.isEmpty else { return [] }
        // What constraints have freed is looked at as well.
        let freed = numbers.source.filter { !ground.isUnlinked[$0] }
        var seeds = ground.seeds
        if !freed.isEmpty { seeds = (seeds + scored.partners(of: freed, among: numbers.target)).likeliestFirst }
        let filter = ConstraintFilter(
            constraints, sourceCount: scored.pair.source.count, targetCount: scored.pair.target.count)
        // Not of what is free now: a passage is as probable as it was while somebody confirms rows elsewhere.
        let chance = log(Float(ground.sourceCount + freed.count) * Float(max(1, ground.targetCount))) + Self.prior
        var found: [MovedBead] = []
        var searched: [MovedMemory.Place: [MovedMemory.PassageBead]] = [:]
        for seed in seeds where free.source[seed.source] && free.target[seed.target] {
            try Task.checkCancellation()
            let place = Self.place(of: seed, free, filter)
            let passage: [MovedMemory.PassageBead]
            if let known = memory.passages[place] {
                passage = known
            } else {
                passage = try await self.passage(at: place, filter, scale)
            }
            searched[place] = passage
            let logOdds = passage.reduce(0) { $0 + $1.logOdds } - chance
            guard logOdds > 0 else { continue }
            let probability = 1 / (1 + expf(-logOdds))
            for var bead in passage.map(\.bead) {
                bead.confidence *= probability
                guard bead.confidence >= Self.leastConfidence else { continue }
                found.append(bead)
                free.take(bead.span)
            }
        }
        memory.passages = searched
        return found
    }

    /// What the alignment at hand says to every later search.
    private func ground() async throws -> MovedMemory.Ground {
        let scale = try await scale()
        let free = UnlinkedSentences(
            choice, weak: scale.map { weak(on: $0) } ?? [], in: scored.pair, fixed: [])
        let numbers = free.numbers
        return MovedMemory.Ground(
            scale: scale, isUnlinked: free.source, sourceCount: numbers.source.count,
            targetCount: numbers.target.count,
            seeds: scale == nil ? [] : scored.partners(of: numbers.source, among: numbers.target).likeliestFirst)
    }

    /// The places of links that nothing may speak for.
    private var doubtful: [Int] { choice.spans.indices.filter { !choice.spans[$0].isNull && !isSure($0) } }

    /// Those of them that nothing speaks for.
    private func weak(on scale: ChanceScale) -> Set<Int> {
        Set(doubtful.filter { scale.logOdds(choice.scores[$0]) < 0 })
    }

    private func isSure(_ place: Int) -> Bool { choice.beads[place].confidence ?? 0 >= Double(Self.leastConfidence) }

    /// What links score in this pair, and what chance does: the source side of each link beside the target side of one half
    /// a document away.
    private func scale() async throws -> ChanceScale? {
        let links = choice.spans.indices.filter { !choice.spans[$0].isNull && isSure($0) }
        var spans: [BeadSpan] = []
        var types: [Int] = []
        let step = max(1, links.count / Self.mostSamples)
        for place in stride(from: 0, to: links.count, by: step) {
            let source = choice.spans[links[place]]
            let target = choice.spans[links[(place + links.count / 2) % links.count]]
            let span = BeadSpan(
                sourceStart: source.sourceStart, sourceEnd: source.sourceEnd, targetStart: target.targetStart,
                targetEnd: target.targetEnd)
            guard span != source, let type = BeadInventory.index(of: Bead.Kind(span.sourceCount, span.targetCount))
            else { continue }
            spans.append(span)
            types.append(type)
        }
        let chance = try await scored.scores(of: spans, types: types)
        return ChanceScale(links: links.map { choice.scores[$0] }, chance: chance)
    }

    /// Where the passage of a seed may stand.
    private static func place(
        of seed: GuidePoint, _ free: UnlinkedSentences, _ filter: ConstraintFilter
    ) -> MovedMemory.Place {
        let source = UnlinkedSentences.run(around: seed.source, in: free.source, reach: reach)
        let target = UnlinkedSentences.run(around: seed.target, in: free.target, reach: reach)
        return MovedMemory.Place(
            seedSource: seed.source, seedTarget: seed.target, source: source, target: target,
            forbidden: filter.forbidden(between: source, and: target))
    }

    /// The beads of the passage that a seed belongs to, with what speaks for each; none if it belongs to none.
    private func passage(
        at place: MovedMemory.Place, _ filter: ConstraintFilter, _ scale: ChanceScale
    ) async throws -> [MovedMemory.PassageBead] {
        let (source, target) = (place.source, place.target)
        let origin = (source: source.lowerBound, target: target.lowerBound)
        let shift = (place.seedTarget - origin.target) - (place.seedSource - origin.source)
        let band = Band(
            around: (0...source.count).map { $0 + shift }, halfWidth: Self.halfWidth, targetCount: target.count)
        let lattice = BeadLattice(band: band, where: { span, _ in filter.allows(span.moved(by: origin)) })
        var spans: [BeadSpan] = []
        var types: [Int] = []
        lattice.forEachArc { _, span, type in
            spans.append(span.moved(by: origin))
            types.append(type)
        }
        let scores = try await scored.scores(of: spans, types: types)
        let posteriors = ForwardBackward(lattice: lattice, scores: scores).posteriors
        // The run of links without a gap that holds the seed's source.
        var passage: [MovedMemory.PassageBead] = []
        var holdsSeed = false
        for arc in BestPath.arcs(of: lattice, scores: scores) {
            let span = spans[arc]
            if span.isNull {
                if holdsSeed { break }
                passage = []
                continue
            }
            holdsSeed = holdsSeed || (span.sourceStart..<span.sourceEnd).contains(place.seedSource)
            passage.append(
                MovedMemory.PassageBead(
                    bead: MovedBead(span: span, type: types[arc], confidence: posteriors[arc]),
                    logOdds: scale.logOdds(scores[arc])))
        }
        guard holdsSeed else { return [] }
        // What stands at the edges by chance does not belong to it.
        while let last = passage.last, last.logOdds < 0 { passage.removeLast() }
        while let first = passage.first, first.logOdds < 0 { passage.removeFirst() }
        return passage
    }
}
