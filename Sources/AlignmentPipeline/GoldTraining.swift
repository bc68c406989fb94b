package import AlignmentMeasures
import BitextModel
package import DocumentAlignment
package import ModelFitting
package import SentenceAlignment

/// Brings gold folders and evidence together: fitting weights, and measuring them on documents they were not fitted on.
package struct GoldTraining: Sendable {
    private let resources: AlignmentResources
    private let penalty: Double
    private let progress: @Sendable (String) -> Void

    /// - Parameter penalty: see `WeightFitter`.
    package init(
        resources: AlignmentResources, penalty: Double = WeightFitter.usualPenalty,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.resources = resources
        self.penalty = penalty
        self.progress = progress
    }

    /// One document's score.
    package struct DocumentScore: Sendable {
        package var set: String
        package var name: String
        package var score: AlignmentScore
        package var calibration: Calibration
        /// See `WeightFitter.surprise`.
        package var surprise: Double
    }

    package func documents(of folders: [GoldFolder]) async throws -> [[TrainingDocument]] {
        var sets: [[TrainingDocument]] = []
        for folder in folders {
            var documents: [TrainingDocument] = []
            for document in folder.documents {
                var training = try await self.document(
                    document.name, document.source, document.target, document.gold, of: folder)
                let cut = UntranslatedStretches(source: document.source, target: document.target, gold: document.gold)
                training.variants = [
                    try await self.document(
                        document.name + " with stretches taken out", cut.source, cut.target, cut.gold, of: folder,
                        isVariant: true)
                ]
                if Experiment.number("BX_OLD") == 1 { documents.append(training); continue }
                if Experiment.number("BX_NOBLOCK") == 1 { training.variants = [] }
                for (index, share) in [Experiment.number("BX_S1") ?? 0.1, Experiment.number("BX_S2") ?? 0.3].enumerated() where share > 0 {
                    let cut = Omissions(source: document.source, target: document.target, gold: document.gold, share: share, seed: UInt64(31 + index))
                    training.variants.append(
                        try await self.document(
                            document.name + " with \(share) taken out", cut.source, cut.target, cut.gold, of: folder,
                            isVariant: true))
                }
                documents.append(training)
            }
            sets.append(documents)
        }
        return sets
    }

    private func document(
        _ name: String, _ source: [String], _ target: [String], _ gold: [Bead], of folder: GoldFolder,
        isVariant: Bool = false
    ) async throws -> TrainingDocument {
        let pair = DocumentPair(
            source: SentenceSide(texts: source, language: folder.sourceLanguage),
            target: SentenceSide(texts: target, language: folder.targetLanguage))
        return TrainingDocument(
            name: name, pair: pair, sources: try await resources.sources(for: pair), gold: gold, isVariant: isVariant)
    }

    /// Fits weights on all documents.
    package func fit(_ sets: [[TrainingDocument]], name: String, notes: [String]) async throws -> AlignmentWeights {
        try await WeightFitter(penalty: penalty, progress: progress).fit(sets.flatMap { $0 }, name: name, notes: notes)
    }

    /// Scores weights on documents.
    package func score(
        _ documents: [TrainingDocument], set: String, weights: AlignmentWeights,
        decoding: SentenceAligner.Decoding = .viterbi
    ) async throws -> [DocumentScore] {
        var scores: [DocumentScore] = []
        for document in documents {
            let test = try await SentenceAligner(weights: weights, decoding: decoding)
                .align(document.pair, sources: document.sources).beads
            let gold = document.gold.map(document.pair.numbering.outer)
            scores.append(
                DocumentScore(
                    set: set, name: document.name, score: AlignmentScore(gold: gold, test: test),
                    calibration: Calibration(gold: gold, test: test),
                    surprise: try await WeightFitter(penalty: penalty).surprise(of: document, weights: weights)))
        }
        return scores
    }

    /// Fits on all documents but one, for each in turn, and scores that one.
    ///
    /// - Parameter setNames: sets of the same name are the same gold, given several times to count more: a document is
    ///   left out of all of them, and scored once.
    package func leaveOneOut(_ sets: [[TrainingDocument]], setNames: [String]) async throws -> [DocumentScore] {
        var scores: [DocumentScore] = []
        for (set, documents) in sets.enumerated() where setNames.firstIndex(of: setNames[set]) == set {
            for document in documents {
                progress("leaving out \(setNames[set])/\(document.name)")
                let others = zip(setNames, sets).flatMap { name, documents in
                    documents.filter { name != setNames[set] || $0.name != document.name }
                }
                let weights = try await WeightFitter(penalty: penalty).fit(others, name: "left out", notes: [])
                scores += try await score([document], set: setNames[set], weights: weights)
            }
        }
        return scores
    }
}
