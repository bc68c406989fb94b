package import BitextModel
package import FileAccess
package import SentenceAlignment

/// Aligns two documents that are already cut into sentences, with all the evidence there is.
package struct DocumentAligner: Sendable {
    private let resources: AlignmentResources
    private let options: DecodingOptions
    private let timer: StageTimer

    package init(
        resources: AlignmentResources, options: DecodingOptions = DecodingOptions(), timer: StageTimer = .off
    ) {
        self.resources = resources
        self.options = options
        self.timer = timer
    }

    /// Blank sentences are in no bead; all others are in exactly one.
    ///
    /// - Parameters:
    ///   - constraints: beads that are right and links that are wrong.
    ///   - progress: told of how far the work has come.
    /// - Throws: `AlignmentError`, `CancellationError`.
    package func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        let aligned = try await aligned(source, target, constraints, progress)
        return AlignedPair(
            source: aligned.source, target: aligned.target, beads: ConfidenceScale.confident(aligned.alignment.beads),
            provenance: resources.provenance(weights: aligned.weights), pairScore: aligned.pairScore)
    }

    /// Aligns two documents so that the alignment can be corrected.
    ///
    /// - Parameters: see `align`.
    /// - Throws: `AlignmentError`, `CancellationError`.
    package func session(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        let aligned = try await aligned(source, target, constraints, progress)
        aligned.alignment.prepareForCorrections()
        return AlignmentSession(
            source: aligned.source, target: aligned.target, pairScore: aligned.pairScore,
            provenance: resources.provenance(weights: aligned.weights), decided: aligned.alignment)
    }

    private struct Aligned {
        var source: SegmentedDocument
        var target: SegmentedDocument
        var weights: String
        var pairScore: Double?
        var alignment: ConstrainedAlignment

        init(
            _ source: SegmentedDocument, _ target: SegmentedDocument, _ alignment: ConstrainedAlignment,
            weights: AlignmentWeights
        ) {
            self.source = source
            self.target = target
            self.alignment = alignment
            self.weights = weights.name
            pairScore = weights.pair.flatMap { pair in alignment.evidence.map(pair.probability) }
        }
    }

    /// - Parameter constraints: numbered as the documents that come out, whose sentences do not depend on them.
    private func aligned(
        _ source: SegmentedDocument, _ target: SegmentedDocument, _ constraints: AlignedPair.Constraints,
        _ progress: @escaping AlignedPair.Progress.Handler
    ) async throws -> Aligned {
        let pair = DocumentPair(source: SentenceSide(source), target: SentenceSide(target))
        let evidence = try await evidence(for: pair, source, target, progress)
        let aligner = SentenceAligner(
            weights: evidence.weights, decoding: options.decoding, timer: timer, progress: progress)
        var alignment = try await aligner.align(pair, sources: evidence.sources)
        if let (decided, opened) = try await decideEnds(source, target, alignment.beads, evidence) {
            let pair = DocumentPair(source: SentenceSide(decided.source), target: SentenceSide(decided.target))
            // The opened documents hold nearly all of it: only what was opened and closed again is encoded once more.
            let evidence = try await self.evidence(for: pair, decided.source, decided.target, earlier: [opened])
            let aligner = SentenceAligner(weights: evidence.weights, decoding: options.decoding, timer: timer)
            var again = try await aligner.align(
                pair, sources: evidence.sources, constraints: constraints, usual: decided.beads)
            if !options.isMonotone { try await timer.measure("moved passages") { try await again.findMoved() } }
            return Aligned(decided.source, decided.target, again, weights: evidence.weights)
        }
        if !constraints.isEmpty { try await alignment.decide(under: constraints) }
        if !options.isMonotone { try await timer.measure("moved passages") { try await alignment.findMoved() } }
        return Aligned(source, target, alignment, weights: evidence.weights)
    }

    /// - Parameter earlier: the evidence of other versions of the documents.
    private func evidence(
        for pair: DocumentPair, _ source: SegmentedDocument, _ target: SegmentedDocument,
        earlier: [AlignmentResources.Evidence] = [], _ progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentResources.Evidence {
        var evidence = try await resources.evidence(for: pair, earlier: earlier, timer: timer, progress: progress)
        try await evidence.add(resources.own, for: pair, source, target)
        return evidence
    }

    /// Decides where sentences end; nil where they end as they did.
    ///
    /// - Parameter evidence: that of the documents as the segmenter cut them.
    /// - Returns: the decision, and the evidence that it was made upon.
    private func decideEnds(
        _ source: SegmentedDocument, _ target: SegmentedDocument, _ beads: [Bead],
        _ evidence: AlignmentResources.Evidence
    ) async throws -> (SentenceEndDecision.Outcome, AlignmentResources.Evidence)? {
        guard options.ends != .fixed,
            let decision = SentenceEndDecision(source, target, beads: beads, isFinest: options.ends == .finest)
        else { return nil }
        let opened = decision.opened
        let pair = DocumentPair(source: SentenceSide(opened.source), target: SentenceSide(opened.target))
        let evidence = try await self.evidence(for: pair, opened.source, opened.target, earlier: [evidence])
        let boxes = try await SentenceAligner(weights: evidence.weights, decoding: options.decoding, timer: timer)
            .decide(opened.boxes, in: pair, sources: evidence.sources)
        return decision.outcome(boxes).map { ($0, evidence) }
    }
}
