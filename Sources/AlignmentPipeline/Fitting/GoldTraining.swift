import AlignmentMeasures
import BitextModel
public import DocumentAlignment
import ModelFitting
import SentenceAlignment

/// Brings gold folders and evidence together: fits the aligner's weights, and measures them, also on documents that they
/// were not fitted on.
///
///     let training = try await GoldTraining(folders: ["gold/press", "gold/novels"])
///     let weights = try await training.fit(name: "mine")
///     print(try await training.scores(of: weights).lines(title: "in sample"))
///
/// A gold folder holds `<doc>.src.txt` and `<doc>.tgt.txt` (a sentence a line), `<doc>.gold` (bead lines) and `LANGS` (two
/// codes, source and target). The same gold gives the same weights.
public struct GoldTraining: Sendable {
    /// How dearly weights pay for their size where nothing else is said; more for less gold.
    public static let usualPenalty = WeightFitter.usualPenalty

    private let penalty: Double
    private let progress: @Sendable (String) -> Void
    private let resources: AlignmentResources
    /// Whether a sentence encoder is part of the evidence.
    public let hasEncoder: Bool
    /// For each folder its documents.
    private let sets: [[TrainingDocument]]
    /// For each folder its name; folders of the same name are the same gold, given several times to count more.
    private let names: [String]

    /// Reads gold and prepares the evidence for it, which may take minutes where there is an encoder.
    ///
    /// - Parameters:
    ///   - folders: paths; one that is given twice counts twice.
    ///   - evidence: what the weights are for.
    ///   - penalty: how dearly weights pay for their size.
    ///   - progress: told in words of what is done, from any thread.
    /// - Throws: `BitextError` for gold that cannot be read or is wrong, and for evidence that cannot be opened;
    ///   `CancellationError`.
    public init(
        folders: [String], evidence: EvidenceChoices = EvidenceChoices(), penalty: Double = usualPenalty,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws {
        let gold = try folders.map(GoldFolder.init(path:))
        let resources = try evidence.open()
        self.resources = resources
        self.penalty = penalty
        self.progress = progress
        hasEncoder = resources.encoder != nil
        names = Self.names(of: folders)
        var sets: [[TrainingDocument]] = []
        for folder in gold { sets.append(try await Self.documents(of: folder, resources)) }
        self.sets = sets
    }

    /// Fits weights on all documents.
    ///
    /// - Parameter name: written into every output made with them.
    /// - Throws: `BitextError`, `CancellationError`.
    /// - Complexity: some minutes for five thousand sentences.
    public func fit(name: String = "fitted") async throws -> FittedWeights {
        let distinct = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }
        let count = distinct.reduce(0) { $0 + sets[$1].count }
        let sentences = distinct.flatMap { sets[$0] }.reduce(0) { $0 + $1.pair.source.count + $1.pair.target.count }
        let gold = distinct.map { set in
            let times = names.filter { $0 == names[set] }.count
            return names[set] + (times > 1 ? " (counted \(times) times)" : "")
        }
        let documents = sets.flatMap { $0 }
        var weights = try await fitter.fit(
            documents, name: name,
            notes: [
                "fitted on \(count) documents, \(sentences) sentences, penalty \(penalty)",
                "gold: \(gold.joined(separator: ", "))",
            ])
        progress("\(name): fitting the pair's score")
        weights.pair = try await fitPair(documents, weights: weights)
        return FittedWeights(weights: weights)
    }

    /// Learns from pieces of the gold documents and of those with sentences left out, aligned with their own counterparts
    /// and with those of other pieces: the next one of the same text, and one from its middle.
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

    /// Scores weights on all documents.
    ///
    /// - Throws: `BitextError`, `CancellationError`.
    public func scores(of fitted: FittedWeights) async throws -> Scores {
        var scores = Scores()
        for (name, documents) in zip(names, sets) {
            for document in documents {
                scores.documents.append(try await score(document, of: name, weights: fitted.weights))
            }
        }
        return scores
    }

    /// Fits on all documents but one, for each in turn, and scores that one: what weights are worth on documents that they
    /// do not know. A document of gold that is given several times is left out of all of them, and scored once.
    ///
    /// - Throws: `BitextError`, `CancellationError`.
    /// - Complexity: `fit` once for each document.
    public func leaveOneOut() async throws -> Scores {
        var scores = Scores()
        let quiet = WeightFitter(penalty: penalty)
        for (set, documents) in sets.enumerated() where names.firstIndex(of: names[set]) == set {
            for document in documents {
                progress("leaving out \(names[set])/\(document.name)")
                let others = zip(names, sets).flatMap { name, documents in
                    documents.filter { name != names[set] || $0.name != document.name }
                }
                let weights = try await quiet.fit(others, name: "left out", notes: [])
                scores.documents.append(try await score(document, of: names[set], weights: weights))
            }
        }
        return scores
    }

    /// What each document is learned from beside itself.
    private static let amounts: [Omissions.Amount] = [
        .stretches, .scattered(share: 0.1, seed: 31), .scattered(share: 0.3, seed: 32),
    ]

    private var fitter: WeightFitter { WeightFitter(penalty: penalty, progress: progress) }

    private func score(
        _ document: TrainingDocument, of set: String, weights: AlignmentWeights
    ) async throws -> Scores.Document {
        let test = ConfidenceScale.confident(
            try await SentenceAligner(weights: weights).align(document.pair, sources: document.sources).beads)
        let gold = document.gold.map(document.pair.numbering.outer)
        return Scores.Document(
            set: set, name: document.name, score: AlignmentScore(gold: gold, test: test),
            calibration: AlignmentScore.Calibration(gold: gold, test: test),
            surprise: try await WeightFitter(penalty: penalty).surprise(of: document, weights: weights))
    }

    private static func documents(
        of folder: GoldFolder, _ resources: AlignmentResources
    ) async throws -> [TrainingDocument] {
        func prepared(
            _ name: String, _ source: [String], _ target: [String], _ gold: [Bead], isVariant: Bool = false
        ) async throws -> TrainingDocument {
            let pair = DocumentPair(
                source: SentenceSide(texts: source, language: folder.sourceLanguage),
                target: SentenceSide(texts: target, language: folder.targetLanguage))
            return TrainingDocument(
                name: name, pair: pair, sources: try await resources.sources(for: pair), gold: gold,
                isVariant: isVariant)
        }
        var documents: [TrainingDocument] = []
        for document in folder.documents {
            var training = try await prepared(document.name, document.source, document.target, document.gold)
            for amount in amounts {
                let cut = Omissions(source: document.source, target: document.target, gold: document.gold, amount)
                training.variants.append(
                    try await prepared(
                        "\(document.name) with \(amount) taken out", cut.source, cut.target, cut.gold, isVariant: true))
            }
            documents.append(training)
        }
        return documents
    }

    /// The folders' last parts; whole paths where two folders would have one name, since a name stands for one gold.
    static func names(of folders: [String]) -> [String] {
        let paths = folders.map { path in
            path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        }
        let lasts = paths.map { path in path.split(separator: "/").last.map { String($0) } ?? path }
        return paths.indices.map { index in
            let isShared = paths.indices.contains { lasts[$0] == lasts[index] && paths[$0] != paths[index] }
            return isShared ? paths[index] : lasts[index]
        }
    }
}
