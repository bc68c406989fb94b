import BitextModel
import DocumentAlignment
import FileAccess

/// Aligns candidates: with the evidence that costs little, and with the encoder where that leaves a doubt.
struct CandidateAligner: Sendable {
    private let source: SiteSide
    private let target: SiteSide
    private let resources: AlignmentResources
    private let jobs: Int
    private let scoring: CandidateTexts.Scoring

    /// Between these probabilities the cheap alignment leaves a doubt.
    private static let doubt = 0.2..<0.97
    /// So near are the vectors of texts that may be a pair though the cheap alignment says no.
    private static let near: Float = 0.35

    init(
        _ source: SiteSide, _ target: SiteSide, _ resources: AlignmentResources, jobs: Int,
        scoring: @escaping CandidateTexts.Scoring
    ) {
        self.source = source
        self.target = target
        self.resources = resources
        self.jobs = jobs
        self.scoring = scoring
    }

    /// Gives each candidate the probability that its alignment says.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes of all candidates), shared among the cores.
    func align(_ candidates: inout [PairCandidate], progress: (SitePairs.Progress) -> Void) async throws {
        var cheap = resources
        cheap.encoder = nil
        cheap.tokenMatch = nil
        // A user's weights are made for all the evidence there is.
        cheap.weights = resources.encoder == nil ? resources.weights : nil
        // The score of a pair follows from what is monotone.
        let options = DecodingOptions(ends: .fixed, isMonotone: true)
        let first = DocumentAligner(resources: cheap, options: options)
        let second = resources.encoder == nil ? nil : DocumentAligner(resources: resources, options: options)
        let asked = candidates
        var scores: [Double?] = []
        try await OrderedTasks.run(asked.count, atOnce: jobs) { index -> Double? in
            let candidate = CandidateTexts(
                number: index, source: source.units[asked[index].pair.source].segmented,
                target: target.units[asked[index].pair.target].segmented,
                isNear: (asked[index].meaning ?? 0) > Self.near)
            return try await scoring(candidate) {
                let score = try await Self.score(candidate, first)
                guard let second, Self.isDoubtful(score, candidate) else { return score }
                return try await Self.score(candidate, second)
            }
        } take: { index, score in
            scores.append(score)
            progress(.aligned(index + 1, of: asked.count))
        }
        for (index, score) in scores.enumerated() { candidates[index].alignment = score }
    }

    private static func isDoubtful(_ score: Double?, _ candidate: CandidateTexts) -> Bool {
        guard let score else { return true }
        return doubt.contains(score) || score < doubt.lowerBound && candidate.isNear
    }

    private static func score(_ candidate: CandidateTexts, _ aligner: DocumentAligner) async throws -> Double? {
        do {
            return try await aligner.align(candidate.source, candidate.target).pairScore
        } catch is any BitextError {
            // What cannot be aligned is no pair.
            return nil
        }
    }
}
