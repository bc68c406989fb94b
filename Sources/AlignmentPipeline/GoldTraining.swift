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
                for amount in Self.amounts {
                    let cut = Omissions(
                        source: document.source, target: document.target, gold: document.gold, amount)
                    training.variants.append(
                        try await self.document(
                            "\(document.name) with \(amount) taken out", cut.source, cut.target, cut.gold, of: folder,
                            isVariant: true))
                }
                documents.append(training)
            }
            sets.append(documents)
        }
        return sets
    }

    /// What each document is learned from beside itself.
    private static let amounts: [Omissions.Amount] = [
        .stretches, .scattered(share: 0.1, seed: 31), .scattered(share: 0.3, seed: 32),
    ]

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
        let documents = sets.flatMap { $0 }
        var weights = try await WeightFitter(penalty: penalty, progress: progress).fit(
            documents, name: name, notes: notes)
        progress("\(name): fitting the pair's score")
        weights.pair = try await fitPair(documents, weights: weights)
        return weights
    }

    /// Learns from pieces of the gold documents and of those with sentences left out, aligned with their own counterparts
    /// and with those of other pieces: the next one of the same text, and one from elsewhere.
    private func fitPair(_ documents: [TrainingDocument], weights: AlignmentWeights) async throws -> PairWeights {
        var examples: [PairFitter.Example] = []
        let aligner = SentenceAligner(weights: weights)
        for (index, document) in (documents + documents.compactMap(\.variants.last)).enumerated() {
            let pieces = DocumentPieces(document, seed: UInt64(index)).pieces
            let languages = (document.pair.source.language, document.pair.target.language)
            for place in pieces.indices {
                for (other, isTranslation) in [
                    (place, true), ((place + 1) % pieces.count, false),
                    ((place + pieces.count / 2) % pieces.count, false),
                ] where isTranslation || other != place {
                    let pair = DocumentPair(
                        source: SentenceSide(texts: pieces[place].source, language: languages.0),
                        target: SentenceSide(texts: pieces[other].target, language: languages.1))
                    let alignment = try await aligner.align(pair, sources: try await resources.sources(for: pair))
                    guard let evidence = alignment.evidence else { continue }
                    examples.append(PairFitter.Example(evidence: evidence, isTranslation: isTranslation))
                }
            }
        }
        return await PairFitter.fit(examples)
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
