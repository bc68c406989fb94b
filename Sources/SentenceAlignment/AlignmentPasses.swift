package import BitextModel
package import FileAccess

/// The passes of the aligner, from the whole matrix down to a few beads; fitting and aligning both walk through them.
package struct AlignmentPasses: Sendable {
    private let pair: DocumentPair
    private let sources: [any EvidenceSource]
    /// Of the quick features.
    private let weights: StageWeights
    private let timer: StageTimer

    /// Beads less probable than this after the search are not looked at again: 4 to 16 a sentence survive.
    static let leastPosterior: Float = 1e-6
    /// How often the sources learn from what is probable. The second time they learn from what the first has corrected:
    /// without encoder and dictionary that is worth .004 strict F1 on novels.
    private static let learningRounds = 2

    /// - Parameter searchWeights: those of the quick features.
    package init(
        _ pair: DocumentPair, sources: [any EvidenceSource], searchWeights: StageWeights, timer: StageTimer = .off
    ) {
        self.timer = timer
        self.pair = pair
        self.sources = sources
        weights = searchWeights
    }

    /// What the rough pass finds.
    package struct Outline: Sendable {
        package var band: Band
        /// Source bytes for each target byte, over the beads that have both sides.
        package var ratio: Double
    }

    /// Finds the narrow band: a guide by rare tokens and lengths, then the best path of small beads around it.
    package func outline() -> Outline {
        let guide = GuidePath(pair: pair, candidates: sources.flatMap { $0.guidePoints(for: pair) })
        let wide = guide.band
        let rough = RoughPath(in: wide, scorer: searchScorer(band: wide, ratio: LengthEvidence.ratio(of: pair)))
        return Outline(band: rough.band, ratio: LengthEvidence.ratio(of: pair, over: rough.beads))
    }

    /// The scorer of the quick features.
    package func searchScorer(band: Band, ratio: Double) -> BeadScorer {
        searchScorer(sources.map { $0.quickEvidence(for: pair, band: band, ratio: ratio) })
    }

    /// The scorer of the quick features with what the search has taught.
    func taughtScorer(_ search: Search, band: Band, ratio: Double) -> BeadScorer {
        searchScorer(search.sources.map { $0.quickEvidence(for: pair, band: band, ratio: ratio) })
    }

    private func searchScorer(_ evidence: [[any BeadEvidence]]) -> BeadScorer {
        BeadScorer(weights: weights, evidence: evidence.flatMap { $0 }, isOriented: pair.isOriented)
    }

    /// What the search finds.
    package struct Search: Sendable {
        /// The beads that are left for the final pass.
        package var candidates: BeadLattice
        /// The beads that are more probable than not, with their probabilities: what a lexicon learns from.
        package var probable: [Bead] = []
        /// How literally the pair seems to be translated: what the quick evidence says of a link, in the mean of the
        /// probable ones; nil where there is none.
        package var literalness: Float?
        /// The sources with what the search has taught them.
        fileprivate(set) var sources: [any EvidenceSource]
        /// The band that was searched.
        fileprivate(set) var band: Band
    }

    /// Sums over all paths of a lattice by the quick features, keeps the beads that are not hopeless, and lets the
    /// sources learn from the probable ones.
    ///
    /// - Parameter always: beads that stay whatever their probability (gold, when weights are fitted).
    package func search(_ lattice: BeadLattice, ratio: Double, always: Set<BeadSpan> = []) -> Search {
        var (evidence, scores, posteriors) = timer.measure("search pass") {
            let evidence = sources.map { $0.quickEvidence(for: pair, band: lattice.band, ratio: ratio) }
            let (scores, posteriors) = Self.weighed(lattice, searchScorer(evidence))
            return (evidence, scores, posteriors)
        }
        var keep = posteriors.map { $0 > Self.leastPosterior }
        if !always.isEmpty {
            lattice.forEachArc { arc, span, _ in if always.contains(span) { keep[arc] = true } }
        }
        let candidates = lattice.keeping { keep[$0] }
        let kept = posteriors.indices.filter { keep[$0] }
        posteriors = kept.map { posteriors[$0] }
        scores = kept.map { scores[$0] }

        var search = Search(candidates: candidates, sources: sources, band: lattice.band)
        for round in 1...Self.learningRounds {
            let probable = Self.probable(candidates, posteriors)
            search.probable = probable
            let isLast = round == Self.learningRounds
            var changed = false
            for (index, source) in sources.enumerated() {
                guard let taught = timer.measure("learning", { source.learning(from: probable) }) else { continue }
                search.sources[index] = taught
                changed = true
                if !isLast { evidence[index] = taught.quickEvidence(for: pair, band: lattice.band, ratio: ratio) }
            }
            guard changed, !isLast else { break }
            (scores, posteriors) = timer.measure("search again") {
                Self.weighed(candidates, searchScorer(evidence))
            }
        }
        search.literalness = Literalness.of(candidates, scores: scores, posteriors: posteriors)
        return search
    }

    private static func weighed(
        _ lattice: BeadLattice, _ scorer: BeadScorer
    ) -> (scores: [Float], posteriors: [Float]) {
        let scores = scorer.scores(of: lattice)
        return (scores, ForwardBackward(lattice: lattice, scores: scores).posteriors)
    }

    /// The beads that are more probable than not, with their probabilities.
    private static func probable(_ lattice: BeadLattice, _ posteriors: [Float]) -> [Bead] {
        var probable: [Bead] = []
        lattice.forEachArc { arc, span, _ in
            if posteriors[arc] > 0.5 { probable.append(Bead(span, confidence: posteriors[arc])) }
        }
        return probable
    }

    /// The scores of all candidates by all features.
    ///
    /// - Parameter progress: told of what share is done.
    /// - Throws: `CancellationError`.
    package func finalScores(
        weights: StageWeights, search: Search, ratio: Double, progress: (Double) -> Void = { _ in }
    ) async throws -> [Float] {
        var scores: [Float] = []
        scores.reserveCapacity(search.candidates.arcCount)
        for portion in portions(of: search.candidates) {
            try Task.checkCancellation()
            progress(Double(scores.count) / Double(max(1, search.candidates.arcCount)))
            let scorer = try await timer.measure("final evidence") {
                try await finalScorer(weights: weights, search: search, beads: portion.beads, ratio: ratio)
            }
            scores += timer.measure("final scores") { scorer.scores(of: portion.beads, types: portion.types) }
        }
        return scores
    }

    /// All features of all candidates, `[arcs x features]`.
    package func finalFeatures(search: Search, ratio: Double) async throws -> (
        features: [FeatureDeclaration], values: [Float]
    ) {
        var features: [FeatureDeclaration] = []
        var values: [Float] = []
        for portion in portions(of: search.candidates) {
            let scorer = try await finalScorer(
                weights: .silent, search: search, beads: portion.beads, ratio: ratio)
            features = scorer.features
            values += scorer.features(of: portion.beads)
        }
        return (features, values)
    }

    /// The scorer of all features, for the beads given.
    package func finalScorer(
        weights: StageWeights, search: Search, beads: [BeadSpan], ratio: Double
    ) async throws -> BeadScorer {
        var evidence: [any BeadEvidence] = []
        for source in search.sources {
            evidence += try await source.fullEvidence(for: pair, candidates: beads, ratio: ratio)
        }
        return BeadScorer(weights: weights, evidence: evidence, isOriented: pair.isOriented)
    }

    /// Source sentences whose candidates are looked at together. Evidence in full takes some 20 KB a sentence, mostly for
    /// the vectors of runs: so much at a time is bounded, however long the documents are.
    private static let sentencesAtOnce = 4096

    /// All candidates in order, with their types, a few thousand sentences at a time.
    private func portions(of lattice: BeadLattice) -> [(beads: [BeadSpan], types: [Int])] {
        var portions: [(beads: [BeadSpan], types: [Int])] = [([], [])]
        var end = Self.sentencesAtOnce
        lattice.forEachArc { _, span, type in
            if span.sourceStart >= end {
                portions.append(([], []))
                end += Self.sentencesAtOnce
            }
            portions[portions.count - 1].beads.append(span)
            portions[portions.count - 1].types.append(type)
        }
        return portions
    }
}
