import BilingualLexicon
package import BitextModel
package import DocumentAlignment
import FileAccess
package import SentenceAlignment

/// Aligns many pairs with word translations learned across all of them.
///
/// Two passes over the documents: the first reads each pair and aligns it with the evidence that costs little, to learn
/// from the probable beads of all; the second aligns with all the evidence. Only a few pairs are in memory at a time, and
/// what was learned.
package struct BatchAligner: Sendable {
    private let reading: DocumentReading
    private let resources: AlignmentResources
    private let decoding: SentenceAligner.Decoding
    private let ends: SentenceEnds
    private let languages: (source: Language?, target: Language?)
    private let atOnce: Int

    /// - Parameters:
    ///   - languages: of all pairs; found out for each where not given.
    ///   - atOnce: pairs that are worked on at a time; by default one for each processor. Results do not depend on it.
    package init(
        reading: DocumentReading, resources: AlignmentResources, decoding: SentenceAligner.Decoding = .viterbi,
        ends: SentenceEnds = .decided,
        languages: (source: Language?, target: Language?) = (nil, nil), atOnce: Int? = nil
    ) {
        self.reading = reading
        self.resources = resources
        self.decoding = decoding
        self.ends = ends
        self.languages = languages
        self.atOnce = max(1, atOnce ?? Processors.count)
    }

    /// Aligns the pairs of a list. A pair that fails is told of, and the rest goes on.
    ///
    /// - Parameter take: called with what happens, for each pass in the order of the list.
    /// - Throws: what `take` throws, and `CancellationError`.
    package func align(_ list: PairList, take: (PairList.Event) throws -> Void) async throws {
        func failure(_ index: Int, _ reason: any BitextError) -> PairList.Event {
            .failed(list.pairs[index], list.failure(of: list.pairs[index], reason))
        }
        var remaining = Array(list.pairs.indices)
        var informed = resources
        // What one document alone teaches is learned when it is aligned.
        if list.pairs.count > 1 {
            let reader = BatchReader(releases: releases(resources), resources: resources)
            var learners: [String: LexiconLearner] = [:]
            remaining = []
            try await OrderedTasks.run(list.pairs.count, atOnce: atOnce) { index in
                try await outcome(of: list.pairs[index]) { try reader.lesson(of: $0, languages: languages) }
            } take: { index, outcome in
                switch outcome {
                case .success(let lesson):
                    learners[lesson.languages, default: LexiconLearner()].add(lesson.words, beads: lesson.beads)
                    remaining.append(index)
                case .failure(let failed): try take(failure(index, failed.reason))
                }
                try take(.read(index + 1, of: list.pairs.count))
            }
            informed.learned = LearnedLexica(learners)
            try take(.learned(informed.learned.count))
        }
        let aligner = releases(informed)
        let indices = remaining
        try await OrderedTasks.run(indices.count, atOnce: atOnce) { place in
            try await outcome(of: list.pairs[indices[place]]) {
                let (source, target) = try aligner.read(
                    .file($0.source, language: languages.source), .file($0.target, language: languages.target))
                return (source, target, try await aligner.align(source, target))
            }
        } take: { place, outcome in
            switch outcome {
            case .success((let source, let target, let pair)):
                try take(.aligned(list.pairs[indices[place]], pair, source: source, target: target))
            case .failure(let failed): try take(failure(indices[place], failed.reason))
            }
        }
    }

    private func releases(_ resources: AlignmentResources) -> ReleaseAligner {
        ReleaseAligner(
            reading: reading, aligner: DocumentAligner(resources: resources, decoding: decoding, ends: ends),
            turnsRound: true)
    }

    private struct Failed: Error { var reason: any BitextError }

    /// What work on a pair gives, or the error that concerns this pair alone.
    private func outcome<Value>(
        of pair: PairList.Pair, _ work: (PairList.Pair) async throws -> Value
    ) async throws -> Result<Value, Failed> {
        do {
            if let fault = pair.fault { throw fault }
            return .success(try await work(pair))
        } catch let error as any BitextError {
            return .failure(Failed(reason: error))
        }
    }
}
