import BitextModel
import FileAccess
import SentenceAlignment

/// Aligns two documents that are already cut into sentences, with all the evidence there is.
package struct DocumentAligner: Sendable {
    private let resources: AlignmentResources
    private let decoding: SentenceAligner.Decoding
    private let timer: StageTimer

    package init(
        resources: AlignmentResources, decoding: SentenceAligner.Decoding = .viterbi, timer: StageTimer = .off
    ) {
        self.resources = resources
        self.decoding = decoding
        self.timer = timer
    }

    /// Blank sentences are in no bead; all others are in exactly one.
    ///
    /// - Parameters:
    ///   - constraints: beads that are right and links that are wrong.
    ///   - explaining: whether to say why each bead was chosen.
    ///   - progress: told of how far the work has come.
    /// - Throws: `AlignmentError`, `CancellationError`.
    package func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignmentConstraints = .none,
        explaining: Bool = false, progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> Alignment {
        let (weights, alignment) = try await aligned(source, target, constraints, progress)
        return Alignment(
            beads: alignment.beads, weights: weights,
            explanations: explaining ? try await alignment.explanations(of: alignment.beads.indices) : [])
    }

    /// Aligns two documents so that the alignment can be corrected.
    ///
    /// - Parameters: see `align`.
    /// - Throws: `AlignmentError`, `CancellationError`.
    package func session(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        let (weights, alignment) = try await aligned(source, target, constraints, progress)
        alignment.prepareForCorrections()
        return AlignmentSession(
            source: source, target: target, provenance: resources.provenance(weights: weights), decided: alignment)
    }

    private func aligned(
        _ source: SegmentedDocument, _ target: SegmentedDocument, _ constraints: AlignmentConstraints,
        _ progress: @escaping AlignmentProgress.Handler
    ) async throws -> (weights: String, alignment: ConstrainedAlignment) {
        let pair = DocumentPair(source: SentenceSide(source), target: SentenceSide(target))
        let evidence = try await resources.evidence(for: pair, timer: timer, progress: progress)
        let aligner = SentenceAligner(
            weights: evidence.weights, decoding: decoding, timer: timer, progress: progress)
        return (
            evidence.weights.name,
            try await aligner.align(pair, sources: evidence.sources, constraints: constraints)
        )
    }
}
