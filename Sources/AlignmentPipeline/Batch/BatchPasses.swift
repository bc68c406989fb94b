import BilingualLexicon
package import BitextModel
package import DocumentAlignment
import FileAccess

/// The two passes over many pairs of documents: the first learns words from all of them, the second does the rest with what
/// was learned. A pair that fails is told of, and the others go on; only a few are in memory at a time.
package struct BatchPasses: Sendable {
    private let atOnce: Int
    private let steps: Int?

    /// - Parameters:
    ///   - atOnce: pairs that are worked on at a time. Results do not depend on it.
    ///   - steps: see `LearnedLexicon.inSteps`; nil for strengths as they are learned.
    package init(atOnce: Int, steps: Int? = nil) {
        self.atOnce = atOnce
        self.steps = steps
    }

    /// What happens, for each pass in the order of the pairs.
    package enum Event<Outcome: Sendable> {
        /// What a pair teaches is known, or that it fails.
        case read(Int)
        /// So many word translations were learned.
        case learned(Int)
        case done(Int, Outcome)
        case failed(Int, any BitextError)
    }

    private struct Failed: Error { var reason: any BitextError }

    /// Runs both passes. What one pair alone teaches is learned when it is aligned: there is no first pass then.
    ///
    /// - Parameters:
    ///   - count: of pairs; they are known by their numbers, from 0.
    ///   - lesson: the work of the first pass on a pair; what it throws as a `BitextError` concerns this pair alone.
    ///   - outcome: the same of the second, given what was learned.
    ///   - take: told of what happens, never twice at once.
    /// - Throws: what `take` throws, and `CancellationError`.
    package func run<Outcome: Sendable>(
        _ count: Int, lesson: @escaping @Sendable (Int) async throws -> BatchLesson,
        outcome: @escaping @Sendable (Int, LearnedLexica) async throws -> Outcome,
        take: (Event<Outcome>) throws -> Void
    ) async throws {
        var remaining = Array(0..<count)
        var learned = LearnedLexica.none
        if count > 1 {
            var learners: [String: LexiconLearner] = [:]
            remaining = []
            try await OrderedTasks.run(count, atOnce: atOnce) { index in
                try await Self.result { try await lesson(index) }
            } take: { index, result in
                switch result {
                case .success(let lesson):
                    learners[lesson.languages, default: LexiconLearner()].add(lesson.words)
                    remaining.append(index)
                case .failure(let failed): try take(.failed(index, failed.reason))
                }
                try take(.read(index))
            }
            learned = LearnedLexica(learners, steps: steps)
            try take(.learned(learned.count))
        }
        let (indices, lexica) = (remaining, learned)
        try await OrderedTasks.run(indices.count, atOnce: atOnce) { place in
            try await Self.result { try await outcome(indices[place], lexica) }
        } take: { place, result in
            switch result {
            case .success(let outcome): try take(.done(indices[place], outcome))
            case .failure(let failed): try take(.failed(indices[place], failed.reason))
            }
        }
    }

    /// What work on a pair gives, or the error that concerns this pair alone.
    private static func result<Value>(_ work: () async throws -> Value) async throws -> Result<Value, Failed> {
        do {
            return .success(try await work())
        } catch let error as any BitextError {
            return .failure(Failed(reason: error))
        }
    }
}
