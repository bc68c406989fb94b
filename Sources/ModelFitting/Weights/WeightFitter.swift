import BitextModel
package import SentenceAlignment

/// Learns the aligner's weights from gold alignments: the same gold, the same weights.
package struct WeightFitter: Sendable {
    /// Documents in which more than this share of the beads are null count half: their many certain nulls would
    /// otherwise drown what the other documents say.
    private static let manyNulls = 0.12
    /// What each variant of a document with sentences taken out counts beside the document itself.
    private static let variantWeight = 0.15

    /// What suits a dozen documents and seventy features, by leaving documents out; from 4 to 8 it matters little.
    package static let usualPenalty = 6.0

    private let penalty: Double
    private let progress: @Sendable (String) -> Void

    /// - Parameter penalty: how dearly weights pay for leaving the prior; more for less gold.
    package init(
        penalty: Double = WeightFitter.usualPenalty, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.penalty = penalty
        self.progress = progress
    }

    package func fit(_ originals: [TrainingDocument], name: String, notes: [String]) async throws -> AlignmentWeights {
        let documents = originals + originals.flatMap(\.variants)
        let nullShare = nullShare(of: documents)
        // The band is found with the weights at hand, the search is fitted in it, and once more in the better band.
        // Its candidates are many, and what is left out shows in the final pass: one variant of each is enough.
        let searched = originals + originals.compactMap(\.variants.first)
        var search = StageWeights.initial(documents.first?.sources.flatMap(\.features.quick) ?? [])
        for round in 1...2 {
            progress("\(name): fitting the search pass, round \(round)")
            search = await fitSearch(searched, band: search, nullShare: self.nullShare(of: searched))
        }
        progress("\(name): fitting the final pass")
        let final = try await fitFinal(documents, search: search, nullShare: nullShare)
        return AlignmentWeights(name: name, notes: notes, nullShare: nullShare, search: search, final: final)
    }

    /// The share of null beads that the biases of their types are fitted for.
    private func nullShare(of documents: [TrainingDocument]) -> Double {
        let beads = documents.reduce(0.0) { $0 + weight($1) * Double($1.gold.count) }
        let nulls = documents.reduce(0.0) { $0 + weight($1) * $1.nullCount }
        return max(0.005, nulls / max(1, beads))
    }

    /// Says how many gold beads the band lacks: they are put in for fitting, but alignment would miss them.
    private func reportReach(of band: Band, gold: GoldRegions, document: String) {
        let missed = gold.beads.filter { !band.contains($0) }.count
        progress("\(document): the band holds \(gold.beads.count - missed) of \(gold.beads.count) gold beads")
    }

    private func weight(_ document: TrainingDocument) -> Double {
        if document.isVariant { return Self.variantWeight }
        return document.nullShare > Self.manyNulls ? 0.5 : 1
    }

    private func fitSearch(_ documents: [TrainingDocument], band weights: StageWeights, nullShare: Double) async
        -> StageWeights
    {
        var lattices: [TrainingLattice] = []
        var features: [FeatureDeclaration] = []
        for document in documents {
            let pair = document.pair
            let gold = GoldRegions(gold: document.gold, sourceCount: pair.source.count, targetCount: pair.target.count)
            let passes = AlignmentPasses(pair, sources: document.sources, searchWeights: weights)
            let outline = passes.outline()
            let band = outline.band.including(gold.positions)
            let lattice = BeadLattice(band: band)
            let scorer = passes.searchScorer(band: band, ratio: outline.ratio)
            // Beads that are hopeless already teach nothing, and make up most of the band.
            let posteriors = ForwardBackward(lattice: lattice, scores: scorer.scores(of: lattice)).posteriors
            var keep = posteriors.map { $0 > 1e-9 }
            lattice.forEachArc { arc, span, _ in if gold.allows(span) { keep[arc] = true } }
            let kept = lattice.keeping { keep[$0] }
            features = scorer.features
            lattices.append(
                trainingLattice(kept, features, scorer.features(of: kept), document, gold, nullShare: nullShare))
        }
        return await StageFitter(penalty: penalty).fit(lattices, features: features)
    }

    private func fitFinal(_ documents: [TrainingDocument], search: StageWeights, nullShare: Double) async throws
        -> StageWeights
    {
        var lattices: [TrainingLattice] = []
        var features: [FeatureDeclaration] = []
        var literalness: [Float] = []
        for document in documents {
            let (lattice, found, literal) = try await finalLattice(document, search: search, nullShare: nullShare)
            lattices.append(lattice)
            literalness.append(literal ?? 0)
            features = found
        }
        let mean = literalness.reduce(0, +) / Float(max(1, literalness.count))
        let variance = literalness.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(max(1, literalness.count))
        let scale = max(0.1, variance.squareRoot())
        for index in lattices.indices {
            lattices[index].steps = LiteralSlopes.steps(literalness: literalness[index], mean: mean, scale: scale)
        }
        return await StageFitter(penalty: penalty).fit(
            lattices, features: features, withTransitions: true, literalness: (mean, scale))
    }

    private func finalLattice(
        _ document: TrainingDocument, search: StageWeights, nullShare: Double
    ) async throws -> (lattice: TrainingLattice, features: [FeatureDeclaration], literalness: Float?) {
        let pair = document.pair
        let gold = GoldRegions(gold: document.gold, sourceCount: pair.source.count, targetCount: pair.target.count)
        let passes = AlignmentPasses(pair, sources: document.sources, searchWeights: search)
        let outline = passes.outline()
        reportReach(of: outline.band, gold: gold, document: document.name)
        let band = outline.band.including(gold.positions)
        let found = passes.search(BeadLattice(band: band), ratio: outline.ratio, always: gold.beads)
        let (features, values) = try await passes.finalFeatures(search: found, ratio: outline.ratio)
        let lattice = trainingLattice(
            found.candidates, features, values, document, gold, nullShare: nullShare)
        return (lattice, features, found.literalness)
    }

    private func trainingLattice(
        _ lattice: BeadLattice, _ features: [FeatureDeclaration], _ values: [Float], _ document: TrainingDocument,
        _ gold: GoldRegions, nullShare: Double
    ) -> TrainingLattice {
        // Weights are fitted knowing the document's own share of null beads, as far as alignment will find it out.
        let bonus = NullPrior.bonus(
            nulls: document.nullCount, beads: Double(document.gold.count), nullShare: nullShare)
        return TrainingLattice(
            lattice: lattice, features: values, featureNames: features.map(\.name), gold: gold,
            isOriented: document.pair.isOriented, weight: weight(document), nullBonus: bonus)
    }

    /// How surprised weights are by a document's gold: the negative logarithm of its probability, a gold bead. A finer
    /// measure than the share of right beads, since it says by how much each was right or wrong.
    package func surprise(of document: TrainingDocument, weights: AlignmentWeights) async throws -> Double {
        let (lattice, features, literalness) = try await finalLattice(
            document, search: weights.search, nullShare: weights.nullShare)
        let final = weights.final.adapted(to: literalness)
        let known = Dictionary(
            final.features.map { ($0.name, Double($0.weight)) }, uniquingKeysWith: { first, _ in first })
        let parameters =
            final.biases.map(Double.init) + features.map { known[$0.name] ?? 0 }
            + final.transitions.scores.map(Double.init)
        let layout = ParameterLayout(features: features.count, hasTransitions: true, hasSlopes: false)
        return lattice.loss(parameters, layout).value / lattice.weight / Double(max(1, document.gold.count))
    }
}
